/**
 * What an answer says around quotations in another language than its own. One short sentence names
 * the document and stands before the quotation; the titles follow it, since they are long.
 */
import { formatDate } from '../../i18n/format-date.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
import type { Block, Span } from '../answer.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import { block, emphasis, plain, type QuestionContext, spansIn, strong } from './answer-draft.ts';
import { lowercaseStart } from './entry-blocks.ts';

/** Whether an answer quotes an entry in another language than its own. */
export function isForeign({ t }: QuestionContext, entry: Entry): boolean {
  return (entry.kind === 'term' ? 'vi' : entry.language) !== t.language;
}

/** `Law 91/2025/QH15 of the National Assembly (26 June 2025)`; a term by its names. */
export function shortReferenceSpans(ctx: QuestionContext, entry: Entry): Span[] {
  const { t, libraryIndex } = ctx;
  if (entry.kind === 'term') return termSpans(ctx, entry);
  const issuer = libraryIndex.issuerName(entry, t.language);
  const { dateDocument } = entry;
  return [
    {
      ...strong(entry.number === null ? t(`type-${entry.type}`) : documentName(entry, t)),
      document: entry.id,
    },
    plain(issuer === null ? '' : t('answer-of-issuer', { issuer })),
    plain(dateDocument === null ? '' : ` (${formatDate(t, dateDocument)})`),
    plain(entry.verified ? '' : t('status-unverified-mark')),
  ].filter(({ text }) => text !== '');
}

/** A longer title would push the quotation off a small screen. */
const MAX_TITLE_CHARS = 120;

/** The short reference with the title, where that is short and in the language of the answer. */
export function openingSpans(ctx: QuestionContext, entry: Entry): Span[] {
  const spans = shortReferenceSpans(ctx, entry);
  if (entry.kind === 'term') return spans;
  const title = inLanguage<string | null>(ctx.t.language, { vi: null, en: entry.titleEn });
  if (title === null || title.length > MAX_TITLE_CHARS) return spans;
  return [...spans, plain(', '), emphasis(lowercaseStart(title))];
}

/** `Identity card (Thẻ căn cước)`; `PAPI (Provincial …; Chỉ số …)`. */
function termSpans({ t }: QuestionContext, entry: Extract<Entry, { kind: 'term' }>): Span[] {
  const { name, fullName, fullNameEn } = entry;
  const translated = inLanguage<string | null>(t.language, { vi: null, en: fullNameEn });
  const names = [...new Set([...(name === fullName ? [] : [name]), translated ?? '', fullName])];
  const [first = name, ...others] = names.filter((one) => one !== '');
  return [
    { ...strong(first), document: entry.id },
    ...(others.length === 0 ? [] : [plain(` (${others.join('; ')})`)]),
  ];
}

/** `Article 7`; another heading as it is printed. */
function sectionName({ t }: QuestionContext, citation: string): string {
  const number = /^Điều (\d+[a-z]?)$/u.exec(citation)?.[1];
  return number === undefined ? t('answer-section', { citation }) : t('part-article', { number });
}

/** The sentence before a quotation: which document says it, and where. */
export function quotationLead(
  ctx: QuestionContext,
  entry: Entry,
  { citation, anchor }: { readonly citation: string; readonly anchor: string },
): Block {
  const place: Span[] =
    citation === ''
      ? []
      : [plain(', '), { text: sectionName(ctx, citation), document: entry.id, anchor }];
  return block(
    'lead',
    ...spansIn(ctx.t, 'answer-says-in-vietnamese', 'document', [
      ...shortReferenceSpans(ctx, entry),
      ...place,
    ]),
  );
}

/** The titles of a document, in the language of the answer and as printed. Empty for a term. */
export function titleBlocks({ t }: QuestionContext, entry: Entry): Block[] {
  if (entry.kind === 'term') return [];
  const translated = inLanguage<string | null>(t.language, { vi: null, en: entry.titleEn });
  const printed: Span = { ...emphasis(entry.title), language: entry.language };
  const titles =
    translated === null ? [printed] : [emphasis(translated), plain(' ('), printed, plain(')')];
  return [block('paragraph', ...spansIn(t, 'answer-title', 'title', titles))];
}

/** The ways in which a document prints a date: `01/7/2026`, `ngày 1 tháng 7 năm 2026`. */
function printedDates(iso: string): RegExp {
  const [year, month, day] = iso.split('-').map(Number);
  return new RegExp(
    `(?<!\\d)0?${day}(?:[/.-]0?${month}[/.-]| tháng 0?${month} năm )${year}(?!\\d)`,
    'u',
  );
}

const EFFECT = /hiệu lực|áp dụng|thi hành/u;

/**
 * The line of a document that states a recorded fact, as evidence; empty where no line does.
 *
 * @param fact the date (ISO), or the name, as recorded
 * @param isOfEffect whether the line must be about effect
 */
export function evidenceBlocks(
  ctx: QuestionContext,
  document: LegalDocument,
  fact: string | null,
  isOfEffect: boolean,
): Block[] {
  if (fact === null || !isForeign(ctx, document)) return [];
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(fact);
  const dates = isDate ? printedDates(fact) : null;
  const states = (line: string): boolean =>
    (dates === null ? line.includes(fact) : dates.test(line)) && (!isOfEffect || EFFECT.test(line));
  for (const section of document.sections)
    for (const line of section.text.split('\n'))
      if (states(line))
        return [block('quote', { text: withoutBullet(line), language: document.language })];
  return [];
}
