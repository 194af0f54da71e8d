/** Keeps reports of errors beside other feedback, and tells the administrators of each. */
import { translatorOf } from '../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import type { Library } from '../library/library.ts';
import { createReportParagraphs, type SubmitReport } from '../presentation/error-report.ts';
import type { PublicUrl } from '../presentation/page-links.ts';
import { renderParagraphs } from '../presentation/telegram-html.ts';
import type { Store } from '../store/store.ts';
import { insertFeedback } from '../store/tables/feedback.ts';
import type { TellAdmins } from '../telegram/admin/admin-messenger.ts';
import { redactPersonalData } from '../text/redact.ts';

export interface ErrorReportOptions {
  readonly store: Pick<Store, 'db'>;
  readonly library: () => Pick<Library, 'entries'>;
  readonly now: () => Date;
  readonly publicUrl: PublicUrl;
  /** Null: there is no bot. Reports are kept all the same. */
  readonly tell: TellAdmins | null;
  /** Keeps the process alive until the administrators are told; absent: it runs on. */
  readonly waitUntil?: (work: Promise<void>) => void;
}

/** More messages an hour would keep administrators from reading any; `/thongke` has all reports. */
const MAX_TOLD = 20;
const HOUR_MS = 3_600_000;

export function createErrorReports({
  store,
  library,
  now,
  publicUrl,
  tell,
  waitUntil,
}: ErrorReportOptions): SubmitReport {
  /** When administrators were told, within the last hour. */
  let told: number[] = [];
  return async (given) => {
    const report = {
      ...given,
      question: given.question === null ? null : redactPersonalData(given.question),
      text: redactPersonalData(given.text),
    };
    const { entries } = library();
    const kept = createReportParagraphs(report, entries, translatorOf(BASE_LANGUAGE));
    const text = renderParagraphs(kept).map(({ plain }) => plain);
    await insertFeedback(store.db, text.join('\n'), now());
    told = told.filter((at) => at > now().getTime() - HOUR_MS);
    if (tell === null || told.length >= MAX_TOLD) return;
    told.push(now().getTime());
    const sent = tell((t) => [
      { paragraphs: createReportParagraphs(report, entries, t, publicUrl), keyboard: [] },
    ]);
    waitUntil?.(sent);
  };
}
