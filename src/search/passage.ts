/**
 * Passages: the parts of the library that are searched, ranked and cited. A passage is one section.
 * Preambles, forms and signatures are left out.
 * An entry without sections is one passage with an empty body.
 */
import type { Entry } from '../library/document.ts';
import type { Library } from '../library/library.ts';
import { isQuotable, quotableLines } from '../library/section-kind.ts';

export interface Passage {
  /** The position in the index, from 0 without gaps. */
  readonly id: number;
  /** The id of the document or term. */
  readonly entry: string;
  readonly anchor: string;
  readonly citation: string;
  /** The fields of the index. */
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  readonly topics: string;
  readonly heading: string;
  readonly body: string;
}

/** The `. ` prevents compounds over the border of two phrases. */
const joinPhrases = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('. ');

function formatTitle(entry: Entry): string {
  return entry.kind === 'document'
    ? joinPhrases([entry.title, ...entry.aliases])
    : joinPhrases([entry.name, entry.fullName, ...entry.aliases]);
}

/** Returns all passages of a library, documents first, in the order of their files. */
export function buildPassages(library: Library): Passage[] {
  const topics = new Map(library.topics.map((topic) => [topic.id, topic]));
  const passages: Passage[] = [];
  for (const entry of [...library.documents, ...library.terms]) {
    const names = entry.kind === 'document' ? entry.topics : [];
    const common = {
      entry: entry.id,
      number: entry.kind === 'document' ? (entry.number ?? '') : '',
      title: formatTitle(entry),
      titleEn: (entry.kind === 'document' ? entry.titleEn : entry.fullNameEn) ?? '',
      topics: joinPhrases(
        names.flatMap((id) => {
          const topic = topics.get(id);
          return topic === undefined ? [id] : [topic.name, topic.nameEn, ...topic.synonyms];
        }),
      ),
    };
    const quotable = entry.sections.filter(isQuotable);
    const sections =
      quotable.length > 0
        ? quotable
        : [{ anchor: '', citation: '', path: [] as readonly string[], text: '' }];
    for (const section of sections) {
      passages.push({
        id: passages.length,
        ...common,
        anchor: section.anchor,
        citation: section.citation,
        heading: joinPhrases(section.path),
        body: quotableLines(section.text).join('\n'),
      });
    }
  }
  return passages;
}
