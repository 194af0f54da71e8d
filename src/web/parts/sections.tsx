/** A document's text: its table of contents, and its sections with addresses of their own. */
import type { FC } from 'hono/jsx';
import type { Section } from '../../knowledge/document.ts';
import type { Visit } from '../visit.ts';

interface SectionsProps {
  readonly visit: Visit;
  readonly sections: readonly Section[];
}

interface ContentsProps extends SectionsProps {
  /** What follows the text on the page: ids and names. */
  readonly more: readonly (readonly [id: string, name: string])[];
}

/**
 * Beside the text where there is room; else closed above it. A `details` cannot be open by the width
 * of the window, so the list is there twice, each time for one width: without a script, and never
 * read out as closed while it is seen.
 */
export const Contents: FC<ContentsProps> = (props) => {
  const { contents } = props.visit.text.document;
  return (
    <nav class="toc" aria-label={contents}>
      <details class="below-wide">
        <summary>{contents}</summary>
        <ContentsList {...props} />
      </details>
      <div class="from-wide">
        <h2>{contents}</h2>
        <ContentsList {...props} />
      </div>
    </nav>
  );
};

const ContentsList: FC<ContentsProps> = ({ visit, sections, more }) => (
  <>
    <ol class="plain" lang="vi">
      {sections.map((section) => (
        <li {...(section.path.length > 1 && { class: 'deep' })}>
          <a href={`#${encodeURIComponent(section.anchor)}`}>{labelOf(visit, section)}</a>
        </li>
      ))}
    </ol>
    <ul class="plain more">
      {more.map(([id, name]) => (
        <li>
          <a href={`#${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  </>
);

export const Sections: FC<SectionsProps> = ({ visit, sections }) => (
  <div class="text" lang="vi">
    {sections.map((section) => (
      <section id={section.anchor}>
        <Heading visit={visit} section={section} />
        <Lines text={section.text} />
      </section>
    ))}
  </div>
);

const Heading: FC<{ readonly visit: Visit; readonly section: Section }> = ({ visit, section }) => {
  const label = labelOf(visit, section);
  const inside = (
    <>
      {label}
      <a
        class="anchor"
        data-copy={visit.text.document.copied}
        href={`#${encodeURIComponent(section.anchor)}`}
        aria-label={visit.text.document.linkTo(label)}
        lang={visit.language}
      >
        #
      </a>
    </>
  );
  // Under the page's own heading; deeper than four is told from four by nothing on a page.
  if (section.path.length <= 1) return <h2>{inside}</h2>;
  return section.path.length === 2 ? <h3>{inside}</h3> : <h4>{inside}</h4>;
};

function labelOf(visit: Visit, { heading }: Section): string {
  return heading === '' ? visit.words.locale.documents.beginning : heading;
}

/** Lines as paragraphs, lines that begin with a dash as a list. */
const Lines: FC<{ readonly text: string }> = ({ text }) => {
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
