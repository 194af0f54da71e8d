/** The check of a text's citations as a message: one item a document, the faults marked. */

import { formatDate } from '../../i18n/format-date.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { buttonRows, openViewButton } from '../callback-data/buttons.ts';
import type { CitationRow, CitationVerdict } from '../citation-report.ts';
import type { Paragraph } from '../paragraph.ts';
import { createParagraph, strong, type View } from './view.ts';

const MARKS: Readonly<Record<CitationVerdict, string>> = { good: '✅', fault: '⚠️', unknown: '❔' };
const MAX_BUTTONS = 12;

/** @param isCut the text cites more documents than were checked */
export function createCitationCheckView(
  { today }: CurrentLibraryIndex,
  rows: readonly CitationRow[],
  isCut: boolean,
  t: Translator,
): View {
  if (rows.length === 0)
    return { paragraphs: [createParagraph(t('check-nothing-cited'))], keyboard: [] };
  const faults = rows.filter(({ verdict }) => verdict === 'fault').length;
  const head = t('check-head', { count: rows.length, date: formatDate(t, today()) });
  const buttons = rows
    .flatMap(({ checked: { document } }) => (document === null ? [] : [document]))
    .slice(0, MAX_BUTTONS)
    .map((document) =>
      openViewButton(document.number ?? document.title, {
        view: 'card',
        entry: shortHash(document.id),
      }),
    );
  return {
    paragraphs: [
      createParagraph(strong(`${head} ${t('check-faults', { count: faults })}`)),
      ...rows.map((row) => rowParagraph(row, t)),
      ...(isCut ? [note(t('check-cut', { count: rows.length }))] : []),
      note(t('check-note')),
    ],
    keyboard: buttonRows(buttons, 2),
  };
}

function rowParagraph(row: CitationRow, t: Translator): Paragraph {
  const details = [
    row.checked.document === null ? row.held : row.status,
    row.replacedBy === '' ? '' : `${t('check-column-replaced')}: ${row.replacedBy}`,
    row.amendedBy === '' ? '' : `${t('check-column-amended')}: ${row.amendedBy}`,
    row.articles,
    row.note,
  ].filter((text) => text !== '');
  return {
    kind: 'item',
    runs: [
      { text: `${MARKS[row.verdict]} ` },
      strong(row.cited),
      { text: `: ${details.join('. ')}` },
    ],
    hasSpaceBefore: true,
  };
}

const note = (text: string): Paragraph => ({
  kind: 'note',
  runs: [{ text }],
  hasSpaceBefore: true,
});
