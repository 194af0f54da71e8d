/** A document's text: its table of contents, and its sections with addresses of their own. */
import type { FC } from 'hono/jsx';
import type { Section } from '../../library/document.ts';
import type { PageContext } from '../page-context.ts';

interface SectionsProps {
  readonly ctx: PageContext;
  readonly sections: readonly Section[];
}

interface TableOfContentsProps extends SectionsProps {
  /** What follows the text on the page: ids and names. */
  readonly extraEntries: readonly (readonly [id: string, name: string])[];
}

/**
 * Beside the text where there is room; else closed above it. A `details` cannot be open by the width
 * of the window, so the list is there twice, each time for one width: without a script, and never
 * read out as closed while it is seen.
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
          <a href={`#${encodeURIComponent(section.anchor)}`}>{sectionLabel(ctx, section)}</a>
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

export const Sections: FC<SectionsProps> = ({ ctx, sections }) => (
  <div class="text" lang="vi">
    {sections.map((section) => (
      <section id={section.anchor}>
        <SectionHeading ctx={ctx} section={section} />
        <SectionText text={section.text} />
      </section>
    ))}
  </div>
);

const SectionHeading: FC<{ readonly ctx: PageContext; readonly section: Section }> = ({
  ctx,
  section,
}) => {
  const label = sectionLabel(ctx, section);
  const inside = (
    <>
      {label}
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
  // Under the page's own heading; deeper than four is told from four by nothing on a page.
  if (section.path.length <= 1) return <h2>{inside}</h2>;
  return section.path.length === 2 ? <h3>{inside}</h3> : <h4>{inside}</h4>;
};

function sectionLabel(ctx: PageContext, { heading }: Section): string {
  return heading === '' ? ctx.t('document-beginning') : heading;
}

/** Lines as paragraphs, lines that begin with a dash as a list. */
const SectionText: FC<{ readonly text: string }> = ({ text }) => {
  const groups: (string | string[])[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const item = /^\s*- (.*)$/u.exec(line)?.[1];
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
          <p>{group}</p>
        ),
      )}
    </>
  );
};
