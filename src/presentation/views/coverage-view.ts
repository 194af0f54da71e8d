/** The view of what the library covers: how recent, how broad and how deep it is. */
import { formatDate } from '../../i18n/format-date.ts';
import type { Translator } from '../../i18n/translator.ts';
import { coverageOf } from '../../library/coverage.ts';
import { DEPTHS } from '../../library/depth.ts';
import { documentName } from '../../library/display-names.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { topicFilter } from '../../library/index/library-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { openViewButton } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { createParagraph, strong, type View } from './view.ts';

/** Years with a count of their own. Earlier ones are in the list of documents and on the web. */
const MAX_YEARS = 10;

/** Returns the view of `/status`, with buttons for the newest document and the list of all. */
export function createCoverageView(libraryIndex: CurrentLibraryIndex, t: Translator): View {
  const coverage = coverageOf(libraryIndex, libraryIndex.today());
  const { documents, terms, newest, statusKnown: known } = coverage;
  const newestLine =
    newest?.dateDocument == null
      ? []
      : [
          t('coverage-newest', {
            document: documentName(newest, t),
            date: formatDate(t, newest.dateDocument),
          }),
        ];
  const years = coverage.years.slice(0, MAX_YEARS).map(({ year, documents: count }) => ({
    name: year === null ? t('coverage-year-unknown') : String(year),
    count,
  }));
  const levels = coverage.levels.map(({ level, documents: count }) => ({
    name: t(`coverage-level-${level}`),
    count,
  }));
  const depths = DEPTHS.map((depth) => ({
    name: t(`coverage-depth-${depth}`),
    count: coverage.depths[depth],
  }));
  return {
    paragraphs: [
      createParagraph(strong(t('coverage-title'))),
      createParagraph(t('coverage-holds', { documents, terms })),
      ...newestLine.map((line) => createParagraph(line)),
      createParagraph(t('coverage-status-known', { known, documents })),
      countsParagraph(t('coverage-by-level'), levels),
      countsParagraph(t('coverage-by-year'), years),
      countsParagraph(t('coverage-by-depth'), depths),
    ],
    keyboard: [
      ...(newest === null
        ? []
        : [
            [
              openViewButton(documentName(newest, t), {
                view: 'card',
                entry: shortHash(newest.id),
              }),
            ],
          ]),
      [
        openViewButton(t('document-documents-of', { count: documents }), {
          view: 'list',
          ...topicFilter(null),
          page: 0,
        }),
      ],
    ],
  };
}

function countsParagraph(
  title: string,
  counts: readonly { readonly name: string; readonly count: number }[],
): Paragraph {
  const items = counts.map(({ name, count }) => `${name} (${count})`).join(', ');
  return { ...createParagraph(strong(title), `: ${items}`), hasSpaceBefore: true };
}
