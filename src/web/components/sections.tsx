/** The text of a document: table of contents, and sections with anchors. */
import type { FC } from 'hono/jsx';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import type { Section } from '../../library/document.ts';
import { anchorOfUnits, parseUnit } from '../../library/headings.ts';
import { buildLineTree, unitOfLine, unitsOfLine } from '../../library/line-tree.ts';
import { headingGloss } from '../../presentation/heading-gloss.ts';
import type { RenderContext } from '../page-context.ts';

interface SectionsProps {
  readonly ctx: RenderContext;
  readonly sections: readonly Section[];
}

interface TableOfContentsProps extends SectionsProps {
  /** Entries for the parts of the page after the text: id and name. */
  readonly extraEntries: readonly (readonly [id: string, name: string])[];
}

/**
 * Open beside the text on a wide screen, closed above the text on a narrow one. CSS cannot open a
 * `details` element by the width of the screen, so the list is rendered twice and CSS shows one.
 */
export const TableOfContents: FC<TableOfContentsProps> = (props) => {
  const { t } = props.ctx;
  return (
    <nav class="toc" aria-label={t('web-document-contents')}>
      <details class="below-wide">
        <summary>{t('web-document-contents')}</summary>
        <TableOfContentsList {...props} />
      </details>
      <div class="from-wide">
        <h2>{t('web-document-contents')}</h2>
        <TableOfContentsList {...props} />
      </div>
    </nav>
  );
};

const TableOfContentsList: FC<TableOfContentsProps> = ({ ctx, sections, extraEntries }) => (
  <>
    <ol class="plain" lang="vi">
      {sections.map((section) => (
        <li {...(section.path.length > 1 && { class: 'deep' })}>
          <a href={`#${encodeURIComponent(section.anchor)}`}>
            {sectionLabel(ctx, section)}
            <Gloss ctx={ctx} heading={section.heading} />
          </a>
        </li>
      ))}
    </ol>
    <ul class="plain more">
      {extraEntries.map(([id, name]) => (
        <li>
          <a href={`#${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  </>
);

interface TextProps extends SectionsProps {
  /** The addresses of the sections that have a page of their own. */
  readonly addressOf?: ReadonlyMap<Section, string>;
  /** The headings above the text that the page already has as its title; 0: none. */
  readonly titleDepth?: number;
}

/** The text of sections, each with its heading and an anchor. */
export const Sections: FC<TextProps> = ({ ctx, sections, addressOf, titleDepth = 0 }) => (
  <div class="text" lang="vi">
    {ctx.language === BASE_LANGUAGE || sections.length === 0 ? null : (
      <p class="small soft" lang={ctx.language}>
        {ctx.t('web-document-in-vietnamese')}
      </p>
    )}
    {sections.map((section) => (
      <section id={section.anchor}>
        {titleDepth > 0 && section.path.length <= titleDepth ? null : (
          <SectionHeading
            ctx={ctx}
            section={section}
            depth={section.path.length - titleDepth}
            address={addressOf?.get(section) ?? null}
          />
        )}
        <SectionText section={section} />
      </section>
    ))}
  </div>
);

const SectionHeading: FC<{
  readonly ctx: RenderContext;
  readonly section: Section;
  /** 1 for a heading directly below the title of the page. */
  readonly depth: number;
  /** The page of the section; null: it has none. */
  readonly address: string | null;
}> = ({ ctx, section, depth, address }) => {
  const label = sectionLabel(ctx, section);
  const inside = (
    <>
      {address === null ? label : <a href={address}>{label}</a>}
      <Gloss ctx={ctx} heading={section.heading} />
      <a
        class="anchor"
        data-copy={ctx.t('web-document-copied')}
        href={`#${encodeURIComponent(section.anchor)}`}
        aria-label={ctx.t('web-document-link-to', { section: label })}
        lang={ctx.language}
      >
        #
      </a>
    </>
  );
  // h1 is the title of the page. All levels below the third are h4.
  if (depth <= 1) return <h2>{inside}</h2>;
  return depth === 2 ? <h3>{inside}</h3> : <h4>{inside}</h4>;
};

/** What a Vietnamese heading means, on pages in another language. */
const Gloss: FC<{ readonly ctx: RenderContext; readonly heading: string }> = ({ ctx, heading }) => {
  const gloss = headingGloss(heading, ctx.t);
  return gloss === null ? null : (
    <span class="gloss" lang={ctx.language}>
      {' '}
      {gloss}
    </span>
  );
};

function sectionLabel(ctx: RenderContext, { heading }: Section): string {
  return heading === '' ? ctx.t('document-beginning') : heading;
}

/** A line with the id of its clause or point; null where it has none of its own. */
interface IdentifiedLine {
  readonly id: string | null;
  readonly text: string;
}

/** The lines of a section. Clauses and points of an article have ids, to which answers link. */
function identifyLines({ anchor, heading, text }: Section): IdentifiedLine[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (parseUnit(heading)?.unit !== 'dieu') return lines.map((line) => ({ id: null, text: line }));
  const tree = buildLineTree(lines);
  const taken = new Set<string>();
  return lines.map((line, at) => {
    const id =
      unitOfLine(line) === null ? null : anchorOfUnits(anchor, unitsOfLine(tree, lines, at));
    // Quoted wording may repeat a number. The first line keeps the id.
    const isFree = id !== null && !taken.has(id);
    if (isFree) taken.add(id);
    return { id: isFree ? id : null, text: line };
  });
}

/** Renders each line as a paragraph, and adjacent lines that start with a dash as a list. */
const SectionText: FC<{ readonly section: Section }> = ({ section }) => {
  const groups: (IdentifiedLine | string[])[] = [];
  for (const line of identifyLines(section)) {
    const item = /^\s*- (.*)$/u.exec(line.text)?.[1];
    const last = groups.at(-1);
    if (item === undefined) groups.push(line);
    else if (Array.isArray(last)) last.push(item);
    else groups.push([item]);
  }
  return (
    <>
      {groups.map((group) =>
        Array.isArray(group) ? (
          <ul>
            {group.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        ) : (
          <p {...(group.id !== null && { id: group.id })}>{group.text}</p>
        ),
      )}
    </>
  );
};
