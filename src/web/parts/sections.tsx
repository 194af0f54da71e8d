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

export const Contents: FC<ContentsProps> = ({ visit, sections, more }) => (
  <nav class="toc" aria-labelledby="_contents">
    <h2 id="_contents">{visit.text.document.contents}</h2>
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
  </nav>
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
