/**
 * The front matter of a document as Markdown, with the fields and the order of the Legalize format
 * (https://github.com/legalize-dev/legalize-pipeline), so that its readers can read the file: title,
 * identifier, country, rank, publication_date, last_updated, status, source, then what else is known.
 */
import { stringify } from 'yaml';
import { isFullText } from '../../library/articles.ts';
import { topicNameOf } from '../../library/display-names.ts';
import {
  COUNTRY,
  type Entry,
  type IsoDate,
  isLocal,
  type LegalDocument,
} from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { latestRetrievalDate } from '../../library/latest-retrieval-date.ts';
import { chooseSource } from '../../library/source.ts';
import { type DocumentStatus, endingRelations } from '../../library/status.ts';

/**
 * `in_force`, `repealed`, `partially_repealed` and `expired` are those of the format. It has no word for
 * a document that is not in force yet, or whose status the library does not know.
 */
type LegalizeStatus =
  | 'in_force'
  | 'repealed'
  | 'partially_repealed'
  | 'expired'
  | 'not_yet_in_force'
  | 'unknown';

/** Returns the front matter with its two lines `---`. A term has its name, owner and source only. */
export function renderFrontMatter(libraryIndex: CurrentLibraryIndex, entry: Entry): string {
  const fields =
    entry.kind === 'term'
      ? { title: entry.fullName, identifier: entry.id, department: entry.owner, ...sourceOf(entry) }
      : documentFields(libraryIndex, entry);
  const known = Object.entries(fields).filter(([, value]) => value !== null);
  const yaml = stringify(Object.fromEntries(known), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  return `---\n${yaml}---\n`;
}

const sourceOf = (entry: Entry) => ({ source: chooseSource(entry.sources)?.url ?? null });

function documentFields(libraryIndex: CurrentLibraryIndex, document: LegalDocument) {
  const { library } = libraryIndex;
  const day = libraryIndex.today();
  const status = libraryIndex.statusOf(document, day);
  const amendments = status.amendedBy.flatMap(({ number }) => number ?? []);
  const subjects = document.topics.map((id) => topicNameOf(id, library, 'vi'));
  return {
    title: document.title,
    identifier: document.number ?? document.id,
    country: COUNTRY,
    rank: document.type,
    publication_date: document.dateDocument,
    last_updated: latestRetrievalDate([document]) ?? document.dateDocument,
    status: legalizeStatus(status, day),
    ...sourceOf(document),
    // Amendments are not worked into the text.
    text_state: 'as_enacted',
    last_amendment: amendments.at(-1) ?? null,
    department: document.passedBy,
    jurisdiction: isLocal(document) ? document.jurisdiction : null,
    subjects: subjects.length === 0 ? null : subjects,
    summary: isFullText(document) ? null : SUMMARY_NOTE,
    official_number: document.number,
    effective_date: document.dateEffective,
    expiry_date: status.until,
    status_verified: status.verified,
    id: document.id,
  };
}

/** Says of a summary that it is none of the official text. */
const SUMMARY_NOTE = 'Thư viện ghi lại nội dung bằng lời của mình, không phải văn bản chính thức.';

function legalizeStatus(status: DocumentStatus, day: IsoDate): LegalizeStatus {
  switch (status.state) {
    case 'inForce':
      return 'in_force';
    case 'partiallyInForce':
      return 'partially_repealed';
    case 'notYetInForce':
      return 'not_yet_in_force';
    case 'notInForce':
      return endingRelations(status, day).length > 0 ? 'repealed' : 'expired';
    case 'unknown':
      return 'unknown';
  }
}
