/** The statuses of a list of document numbers as rows of a table, one a document. */
import { formatDate } from '../../i18n/format-date.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { NumberLookupResult } from '../../library/index/number-lookup.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import { chooseSource } from '../../library/source.ts';
import { describeStatus } from '../views/view.ts';
import { encodeXlsx } from './xlsx.ts';

/** Returns the bytes of an Excel workbook. A number that the library does not have is a row, too. */
export function renderStatusTable(
  libraryIndex: CurrentLibraryIndex,
  lookups: readonly NumberLookupResult[],
  t: Translator,
): Uint8Array {
  const columns = [
    { heading: t('status-list-number'), width: 20 },
    { heading: t('status-list-document'), width: 26 },
    { heading: t('status-list-issuer'), width: 22 },
    { heading: t('status-list-dated'), width: 13 },
    { heading: t('status-list-title'), width: 48 },
    { heading: t('status-list-status'), width: 40 },
    { heading: t('status-list-effective'), width: 13 },
    { heading: t('status-list-ended'), width: 13 },
    { heading: t('status-list-replaced'), width: 24 },
    { heading: t('status-list-amended'), width: 24 },
    { heading: t('status-list-source'), width: 40 },
  ];
  const rows = lookups.flatMap(({ text, documents }) =>
    documents.length === 0
      ? [[text, '', '', '', '', t('status-list-unknown')]]
      : documents.map((one) => [text, ...describeDocument(libraryIndex, one, t)]),
  );
  return encodeXlsx(t('status-list-status'), columns, rows);
}

function describeDocument(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): string[] {
  const status = libraryIndex.statusOf(document, libraryIndex.today());
  const date = (iso: string | null): string => (iso === null ? '' : formatDate(t, iso));
  return [
    documentName(document, t),
    libraryIndex.issuerName(document, t.language) ?? '',
    date(document.dateDocument),
    document.title,
    describeStatus(libraryIndex, document, t),
    date(status.since),
    date(status.until),
    namesOf(status.replacedBy, libraryIndex, t),
    namesOf(status.amendedBy, libraryIndex, t),
    chooseSource(document.sources)?.url ?? '',
  ];
}

function namesOf(
  links: readonly RelatedDocument[],
  { library }: CurrentLibraryIndex,
  t: Translator,
): string {
  const names = links.map(({ document, number, verified }) => {
    const entry = document === null ? undefined : library.entries.get(document);
    const name = entry === undefined ? (number ?? '') : documentName(entry, t);
    return verified ? name : name + t('status-unverified-mark');
  });
  return names.join('; ');
}
