/** What people report as wrong: in an answer, or in what the library says of a document. Plain data. */
import type { Translator } from '../i18n/translator.ts';
import { documentName } from '../library/display-names.ts';
import type { Entry } from '../library/document.ts';
import { createPageLink, type PublicUrl } from './page-links.ts';
import type { Paragraph } from './paragraph.ts';
import { createParagraph, strong } from './views/view.ts';

/** About one page. */
export const MAX_REPORT_LENGTH = 2000;

export interface ErrorReport {
  /** The id of the document or term; null: the report is about no certain one. */
  readonly entry: string | null;
  /** The question whose answer is wrong; null: the report is about no answer. */
  readonly question: string | null;
  /** What is wrong, in the words of the person. */
  readonly text: string;
}

/** Keeps a report and tells the administrators. */
export type SubmitReport = (report: ErrorReport) => Promise<void>;

/** What administrators read. */
export function createReportParagraphs(
  { entry: id, question, text }: ErrorReport,
  entries: ReadonlyMap<string, Entry>,
  t: Translator,
  publicUrl: PublicUrl = null,
): Paragraph[] {
  const entry = id === null ? undefined : entries.get(id);
  const href = entry === undefined ? null : createPageLink(publicUrl, entry.id);
  return [
    createParagraph(strong(t('report-title'))),
    ...(entry === undefined
      ? []
      : [
          createParagraph({
            text: t('report-about', { name: documentName(entry, t) }),
            ...(href !== null && { href }),
          }),
        ]),
    ...(question === null ? [] : [createParagraph(t('report-question', { question }))]),
    { kind: 'quote', runs: [{ text }] },
  ];
}
