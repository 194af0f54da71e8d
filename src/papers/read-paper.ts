/**
 * Reads an official paper: from paragraphs with their pages to fields, parts, relations and warnings.
 * The form of papers follows Nghị định 30/2020/NĐ-CP for the State, Hướng dẫn 36-HD/VPTW for the Party,
 * and the layout of the gazette (Công báo).
 */
import type { DocumentType } from '../text/document-types.ts';
import { fold, normalizeText, slugify } from '../text/fold.ts';
import { type Appendix, findAppendix, readAppendices } from './appendices.ts';
import {
  type ArticleHeading,
  type ArticleRun,
  findArticleHeadings,
  findRun,
} from './article-run.ts';
import { findCitedDocuments } from './cited-documents.ts';
import { readDefinitions } from './definitions.ts';
import { type Passage, readEffect } from './effect.ts';
import { findHeads, type Head } from './head.ts';
import { NO_TABLES, type PaperTables, readIssuer, readJurisdiction } from './issuer.ts';
import { isBasis, readLegalBases } from './legal-bases.ts';
import { type Letterhead, readLetterhead, readNumber } from './letterhead.ts';
import { numberFromName } from './number-from-name.ts';
import { outline, type Part, textOf } from './outline.ts';
import type { Paper } from './paper.ts';
import { findPaperDate } from './paper-dates.ts';
import type { Paragraph } from './paragraph.ts';
import { notFound, type Reading, reading, SURE, withConfidence } from './reading.ts';
import { isSameNumber, readRelations } from './relations.ts';
import { readSignature, type Signature, startsSignature } from './signature.ts';
import { readTitle, type Title } from './title.ts';
import { readType, typeOfNumber } from './type-line.ts';
import { unfoldLayoutTables } from './unfold-tables.ts';
import { findWarnings } from './warnings.ts';

export interface PaperSource {
  readonly paragraphs: readonly Paragraph[];
  /** The name of the file, which often holds the number; empty where it says nothing. */
  readonly fileName: string;
  /** Whether the paper goes on in another issue of the gazette. */
  readonly isContinued: boolean;
}

/** Returns what a file says as an official paper. A field that was not found is empty. */
export function readPaper(source: PaperSource, tables: PaperTables = NO_TABLES): Paper {
  const all = unfoldLayoutTables(source.paragraphs);
  const heads = findHeads(all.filter(isText));
  const paragraphs = all.filter(isText);
  const notes = all.filter(({ isNote }) => isNote);
  const { head, end, isOneOfSeveral } = chooseHead(paragraphs, heads, source.fileName);
  const own = paragraphs.slice(0, end);
  const letterhead = withClosing(readLetterhead(head), own);
  const body = textOf(own.slice(head.end));
  const title = titleOf(own, head, letterhead, body);
  const bodyStart = findBodyStart(own, title.end);
  const { run, signature } = readMainText(own, bodyStart);
  const preambleEnd = run.articles.length > 0 ? firstUnit(own, bodyStart, run) : bodyStart;
  const main = own.slice(preambleEnd, signature.start);
  const ownArticles = run.articles.map((one) => ({ ...one, at: one.at - preambleEnd }));
  const { opening, parts } = outline(main, ownArticles, body);
  const { before, appendices } = readAppendices(own.slice(signature.end), body);
  const isAddressed = own.slice(head.start, head.end + 4).some(isAddress);
  const type = typeOf(head, letterhead, isAddressed);
  const preamble = own.slice(title.end, preambleEnd);
  const printed = confirmNumber(letterhead.number, letterhead.date, own, source.fileName);
  const number = printed.value === null ? numberOfFile(source.fileName, tables) : printed;
  const date = confirmDate(dateOf(letterhead, own, signature), number);
  const passages = passagesOf(parts);
  const isJoint = /liên tịch/iu.test(
    head.typeLine === null ? '' : (own[head.typeLine.at]?.text ?? ''),
  );
  const passedBy = readIssuer(letterhead, isJoint, body, tables);
  const bases = readLegalBases(preamble);
  const paper = {
    fields: {
      number,
      type,
      title: title.title,
      passedBy,
      signedBy: signature.signer,
      signedAs: signature.position,
      place: letterhead.place,
      dateDocument: date,
      dateEffective: effectOf(passages, date, number),
      jurisdiction: readJurisdiction(passedBy, letterhead.place, tables),
      articles: mainArticles(articlesOf(run, parts, own, signature), appendices),
    },
    preamble,
    bases,
    opening: [...opening, ...before.filter(({ text }) => normalizeText(text).length > 3)],
    parts,
    appendices,
    notes,
    recipients: signature.recipients,
    definitions: readDefinitions(parts),
    relations: readRelations({ number: number.value, title: title.title.value, bases, parts }),
    tables: own.filter(({ rows }) => rows !== null).length,
  };
  const warnings = findWarnings(paper, {
    ...source,
    isOneOfSeveral,
    run,
    hasHead: heads.length > 0,
  });
  return { ...paper, warnings };
}

const isText = ({ isNote }: Paragraph): boolean => !isNote;

interface ChosenHead {
  readonly head: Head;
  /** The first paragraph of the next paper in the file. */
  readonly end: number;
  readonly isOneOfSeveral: boolean;
}

/** The head of the paper that the file is named after, else the first. */
function chooseHead(
  paragraphs: readonly Paragraph[],
  heads: readonly Head[],
  fileName: string,
): ChosenHead {
  const papers = heads.filter((head, at) => at === 0 || isWholeHead(head, paragraphs));
  const named = papers.find((head) => {
    const number = readLetterhead(head).number.value;
    return number !== null && namesNumber(fileName, number) === true;
  });
  const first = papers[0];
  const isBare = first !== undefined && readLetterhead(first).number.value === null;
  const whole = isBare ? papers.find((head) => isWholeHead(head, paragraphs)) : undefined;
  const head = named ?? whole ?? first;
  if (head === undefined)
    return { head: headless(paragraphs), end: paragraphs.length, isOneOfSeveral: false };
  const next = papers[papers.indexOf(head) + 1];
  return {
    head,
    end: next === undefined ? paragraphs.length : headingsAbove(paragraphs, next),
    isOneOfSeveral: papers.length > 1,
  };
}

const isAddress = ({ text }: Paragraph): boolean => /^kính gửi/iu.test(text.trim());

/** A head behind the first one begins another paper if nothing in it is left to be filled in. */
function isWholeHead(head: Head, paragraphs: readonly Paragraph[]): boolean {
  const { number, date } = readLetterhead(head);
  const isAddressed = paragraphs.slice(head.end, head.end + 4).some(isAddress);
  return number.value !== null && date.value !== null && (head.typeLine !== null || isAddressed);
}

/** The gazette prints the issuer above a letterhead: that is no part of the paper before. */
function headingsAbove(paragraphs: readonly Paragraph[], { start }: Head): number {
  let at = start;
  while (at > 0 && at > start - 3) {
    const text = normalizeText(paragraphs[at - 1]?.text ?? '');
    if (
      !/^(?:VĂN BẢN|PHẦN VĂN BẢN|BỘ|CHÍNH PHỦ|QUỐC HỘI|ỦY BAN|THỦ TƯỚNG|NGÂN HÀNG|VĂN PHÒNG)/u.test(
        text,
      ) ||
      /\p{Ll}/u.test(text)
    )
      break;
    at -= 1;
  }
  return at;
}

/**
 * A consolidated text (văn bản hợp nhất) may have number and day at its end, beside the signature that
 * certifies it.
 */
function withClosing(letterhead: Letterhead, paragraphs: readonly Paragraph[]): Letterhead {
  if (letterhead.number.value !== null && letterhead.date.value !== null) return letterhead;
  const at = paragraphs.findLastIndex(({ text }) =>
    /^XÁC THỰC VĂN BẢN HỢP NHẤT/u.test(normalizeText(text)),
  );
  if (at < 0) return letterhead;
  const closing = readLetterhead({
    lines: paragraphs
      .slice(Math.max(0, at - CLOSING_REACH), at + CLOSING_REACH)
      .filter(({ text }) => !/hiệu lực|[.;]$/u.test(text)),
  });
  return {
    ...letterhead,
    number: letterhead.number.value === null ? closing.number : letterhead.number,
    date: letterhead.date.value === null ? closing.date : letterhead.date,
    place: letterhead.place.value === null ? closing.place : letterhead.place,
  };
}

/** Number and day stand so near to the words that certify a text. */
const CLOSING_REACH = 6;

/** How far from the top a paper without a letterhead has its number and its type. */
const HEADLESS_REACH = 25;

/** A head of a text that was copied without its letterhead. */
function headless(paragraphs: readonly Paragraph[]): Head {
  const top = paragraphs.slice(0, HEADLESS_REACH);
  const at = top.findIndex(({ text }) => readType(text) !== null);
  const stop = top.findIndex(
    (paragraph) => isBasis(paragraph) || /^Điều\s+1\b/u.test(paragraph.text),
  );
  const isInTop = at >= 0 && (stop < 0 || at < stop);
  const line = isInTop ? readType(top[at]?.text ?? '') : null;
  const numbered = top.findIndex(({ text }) => readNumber(text) !== null);
  const end = isInTop ? at : Math.max(0, Math.min(numbered + 1, stop < 0 ? numbered + 1 : stop));
  return {
    start: 0,
    end,
    lines: top.slice(0, Math.max(end, numbered + 1)),
    typeLine: line === null ? null : { ...line, at },
    motto: null,
  };
}

function titleOf(
  paragraphs: readonly Paragraph[],
  head: Head,
  { subject }: Letterhead,
  body: string,
): Title {
  if (subject.value !== null && head.typeLine === null) return { title: subject, end: head.end };
  const { typeLine } = head;
  const from = typeLine === null ? head.end : typeLine.at + 1;
  const read = readTitle(paragraphs, from, typeLine?.rest ?? '', body);
  const { value } = read.title;
  if (typeLine?.type !== 'law' || value === null) return read;
  const isCode = /^bo/u.test(fold(paragraphs[typeLine.at]?.text ?? ''));
  const isConstitution = /^hien phap/u.test(fold(paragraphs[typeLine.at]?.text ?? ''));
  const word = isConstitution ? 'Hiến pháp' : isCode ? 'Bộ luật' : 'Luật';
  return { ...read, title: { ...read.title, value: `${word} ${value}` } };
}

function typeOf(
  { typeLine }: Head,
  { number, subject }: Letterhead,
  isAddressed: boolean,
): Reading<DocumentType> {
  const byNumber = number.value === null ? null : typeOfNumber(number.value);
  if (typeLine !== null) {
    const isSame = byNumber === typeLine.type;
    const confidence = isSame
      ? SURE.confirmed
      : byNumber === null
        ? SURE.inPlace
        : SURE.contradicted;
    return reading(typeLine.type, confidence, typeLine.type, 1);
  }
  if (byNumber !== null) return reading(byNumber, SURE.byWords, number.evidence, number.page);
  // A letter names no type: it has addressees, and a subject below its number.
  if (number.value !== null && subject.value === null && isAddressed)
    return reading('official-letter', SURE.byWords, number.evidence, number.page);
  const isLetter = number.value !== null && subject.value !== null;
  return isLetter
    ? reading('official-letter', SURE.inPlace, subject.evidence, subject.page)
    : notFound();
}

/** The first paragraph of the main text: behind the legal bases and the words that issue the paper. */
function findBodyStart(paragraphs: readonly Paragraph[], from: number): number {
  let last = from;
  for (let at = from; at < paragraphs.length && at < from + 80; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    if (isBasis(paragraph)) last = at + 1;
    else if (/^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ)\s*:?$/u.test(normalizeText(paragraph.text)))
      return at + 1;
    else if (
      /^["“]?(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN)\s+(?:\d|[IVX]|thứ|THỨ)/u.test(paragraph.text)
    )
      return at;
    else if (
      /\s(?:ban hành|quyết định|quyết nghị)\s.{2,}[.:]$/isu.test(paragraph.text) &&
      last > from &&
      at <= last + 1
    )
      return at + 1;
  }
  return last;
}

/** The first unit of the main text at or above its first article. */
function firstUnit(
  paragraphs: readonly Paragraph[],
  from: number,
  { articles }: ArticleRun,
): number {
  const first = articles[0]?.at ?? from;
  for (let at = from; at < first; at += 1)
    if (/^(?:chương|phần|mục)\s+(?:[ivx\d]|thứ)/iu.test(normalizeText(paragraphs[at]?.text ?? '')))
      return at;
  return first;
}

/** The articles of the main text, and the signature that closes it. */
function readMainText(
  paragraphs: readonly Paragraph[],
  from: number,
): { readonly run: ArticleRun; readonly signature: Signature } {
  const headings = findArticleHeadings(paragraphs).filter(({ at }) => at >= from);
  const none: Signature = {
    start: paragraphs.length,
    end: paragraphs.length,
    signer: notFound(),
    position: notFound(),
    recipients: [],
  };
  let start = nextSignature(paragraphs, Math.max(from, headings[0]?.at ?? from));
  for (;;) {
    const limit = start ?? paragraphs.length;
    const run = findRun(headings.filter(({ at }) => at < limit));
    if (start === null) {
      const main = beforeAppendix(headings, run, paragraphs);
      const end = findAppendix(paragraphs, (main.articles.at(-1)?.at ?? from) + 1);
      return { run: main, signature: { ...none, start: end, end } };
    }
    const signature = readSignature(paragraphs, start);
    if (!goesOnBehind(headings, run, signature.end, paragraphs)) return { run, signature };
    start = nextSignature(paragraphs, signature.end);
  }
}

function nextSignature(paragraphs: readonly Paragraph[], from: number): number | null {
  for (let at = from; at < paragraphs.length; at += 1)
    if (startsSignature(paragraphs, at)) return at;
  return null;
}

const STARTS_ATTACHMENT =
  /^(?:phu luc|mau so|danh muc|quy che|quy dinh|\(?ban hanh kem theo|de an|ke hoach|chuong trinh)/u;

/** Whether what looked like a signature was quoted: the next article stands behind it. */
function goesOnBehind(
  headings: readonly ArticleHeading[],
  { articles }: ArticleRun,
  end: number,
  paragraphs: readonly Paragraph[],
): boolean {
  const next = (articles.at(-1)?.order ?? 0) + 1;
  const found = headings.find(
    ({ at, order, opensQuote }) => at >= end && order === next && !opensQuote,
  );
  if (found === undefined || articles.length === 0) return false;
  return !paragraphs
    .slice(end, found.at)
    .some(
      ({ text }) =>
        STARTS_ATTACHMENT.test(fold(normalizeText(text))) || /^điều\s+1[.:]/iu.test(text),
    );
}

/** Without a signature, a second Điều 1 begins an attachment. */
function beforeAppendix(
  headings: readonly ArticleHeading[],
  run: ArticleRun,
  paragraphs: readonly Paragraph[],
): ArticleRun {
  const [first] = headings;
  const second = headings.find(
    ({ at, order, isQuoted }) =>
      first !== undefined &&
      at > first.at &&
      order === 1 &&
      !isQuoted &&
      paragraphs
        .slice(first.at, at)
        .some(({ text }) => STARTS_ATTACHMENT.test(fold(normalizeText(text)))),
  );
  return second === undefined ? run : findRun(headings.filter(({ at }) => at < second.at));
}

function passagesOf(parts: readonly Part[]): Passage[] {
  return parts.flatMap((part) => [
    ...(part.title === null
      ? []
      : [{ text: part.title, page: part.page, heading: part.title, isQuoted: false }]),
    ...part.content
      .map(({ text, page }, at) => ({
        text,
        page,
        heading: part.title ?? '',
        isQuoted: part.quoted[at] === true,
      }))
      .filter(({ text }) => text !== ''),
  ]);
}

/** A law has no date in its letterhead: it was passed on the day that its last words name. */
function dateOf(
  { date, number: { value: number } }: Letterhead,
  paragraphs: readonly Paragraph[],
  signature: Signature,
): Reading<string> {
  if (date.value !== null) return date;
  for (let at = Math.min(signature.end, paragraphs.length - 1); at >= 0; at -= 1) {
    const { text = '', page = 1 } = paragraphs[at] ?? {};
    if (!/được Quốc hội .{0,200}thông qua/iu.test(text)) continue;
    const passed = text.slice(text.search(/thông qua/iu));
    const day = findPaperDate(passed);
    if (day !== null) return reading(day.iso, SURE.inPlace, text, page);
  }
  return dateOfAttachment(number, paragraphs);
}

/** `(Ban hành kèm theo Thông tư số 13/2023/TT-BKHĐT ngày 12 tháng 12 năm 2023 …)` */
function dateOfAttachment(
  number: string | null,
  paragraphs: readonly Paragraph[],
): Reading<string> {
  if (number === null) return notFound();
  for (const { text, page } of paragraphs) {
    if (!/kèm theo/iu.test(text)) continue;
    const cited = findCitedDocuments(text).find((one) => isSameNumber(one.number, number));
    if (cited?.date != null) return reading(cited.date, SURE.byWords, text, page);
  }
  return notFound();
}

/** `(Ban hành kèm theo Thông tư số 13/2023/TT-BKHĐT ngày …)` names the paper again. */
function confirmNumber(
  number: Reading<string>,
  date: Reading<string>,
  paragraphs: readonly Paragraph[],
  fileName: string,
): Reading<string> {
  if (number.value === null) return number;
  const named = namesNumber(fileName, number.value);
  if (named === false) return withConfidence(number, SURE.contradicted);
  const year = /[/-]((?:19|20)\d\d)[/-]/u.exec(number.value)?.[1];
  if (year !== undefined && date.value !== null && !date.value.startsWith(year))
    return withConfidence(number, SURE.contradicted);
  const squeezed = number.value.toUpperCase();
  const isRepeated = paragraphs.some(
    ({ text }) =>
      /kèm theo/iu.test(text) && text.replace(/\s/gu, '').toUpperCase().includes(squeezed),
  );
  return named === true || isRepeated ? withConfidence(number, SURE.confirmed) : number;
}

/** Without a number in its letterhead, a paper is known by the name of its file. */
function numberOfFile(fileName: string, { issuers }: PaperTables): Reading<string> {
  const found = numberFromName(
    fileName,
    issuers.flatMap(({ codes }) => codes),
  );
  return found === null ? notFound() : reading(found, SURE.concluded, fileName, 1);
}

/** Whether the name of a file holds a number: true or false; null where it holds none at all. */
function namesNumber(fileName: string, number: string): boolean | null {
  const slug = `-${slugify(fileName.replace(/\.\w{2,5}$/u, ''))}-`;
  if (slug.includes(`-${slugify(number)}-`)) return true;
  const parts =
    /-(\d{1,5})-(?:(\d{4})-)?(nd-cp|nq-cp|qd-ttg|ct-ttg|tt-[a-z]+|qd-[a-z]+|nq-[a-z]+|qh\d\d)-/u.exec(
      slug,
    );
  if (parts === null) return null;
  const [, serial = ''] = parts;
  // `66.16/2026/NQ-CP` is written `66-16-2026-nq-cp` or `6616-2026-nq-cp`.
  const own = /^\d+(?:\.\d+)?/u.exec(number)?.[0] ?? '';
  const spellings = [own.replace('.', ''), own.replace(/^.*\./u, '')].map(Number);
  return spellings.includes(Number(serial)) ? null : false;
}

function confirmDate(date: Reading<string>, number: Reading<string>): Reading<string> {
  if (date.value === null || number.value === null) return date;
  const year = /[/-]((?:19|20)\d\d)[/-]/u.exec(number.value)?.[1];
  if (year === undefined) return date;
  return withConfidence(date, date.value.startsWith(year) ? SURE.confirmed : SURE.contradicted);
}

/** A day of effect before the day of the paper is rarely meant, and a consolidated text tells of another. */
function effectOf(
  passages: readonly Passage[],
  date: Reading<string>,
  number: Reading<string>,
): Reading<string> {
  const effect = readEffect(passages, date.value);
  if (effect.value === null) return effect;
  const isConsolidated = /VBHN/u.test(number.value ?? '');
  if (isConsolidated) return withConfidence(effect, Math.min(effect.confidence, SURE.concluded));
  const isBefore = date.value !== null && effect.value < date.value;
  return isBefore ? withConfidence(effect, Math.min(effect.confidence, SURE.byWords)) : effect;
}

const ENDS_PAPER = /hieu luc|thi hanh|chuyen tiep|thuc hien|trach nhiem|to chuc/u;

/**
 * The longest numbering of a paper is its main one. A decision that issues a regulation has two or
 * three articles of its own, and its content in those of the regulation.
 */
function mainArticles(
  own: Reading<readonly string[]>,
  appendices: readonly Appendix[],
): Reading<readonly string[]> {
  const longest = appendices.reduce<Appendix | null>(
    (best, one) => (one.articles.length > (best?.articles.length ?? 0) ? one : best),
    null,
  );
  if (longest === null || longest.articles.length <= (own.value?.length ?? 0)) return own;
  const evidence = `${longest.heading}: Điều ${longest.articles[0] ?? ''} … Điều ${longest.articles.at(-1) ?? ''}`;
  return reading(longest.articles, SURE.byWords, evidence, longest.page);
}

/** How sure it is that the articles are all of the main text and no others. */
function articlesOf(
  run: ArticleRun,
  parts: readonly Part[],
  paragraphs: readonly Paragraph[],
  signature: Signature,
): Reading<readonly string[]> {
  const numbers = run.articles.map(({ number }) => number);
  const [first] = run.articles;
  if (first === undefined) return { value: [], confidence: SURE.byWords, evidence: '', page: 1 };
  const last = parts.filter(({ kind }) => kind === 'article').at(-1);
  const words = fold(`${last?.heading ?? ''} ${textOf(last?.content ?? [])}`);
  const endsPaper = ENDS_PAPER.test(words);
  const confidence =
    run.gaps.length > 0 || first.order !== 1
      ? SURE.contradicted
      : run.hasQuoted
        ? SURE.concluded
        : endsPaper && signature.signer.value !== null
          ? SURE.inPlace
          : SURE.byWords;
  const evidence = `Điều ${numbers[0] ?? ''} … Điều ${numbers.at(-1) ?? ''}`;
  return reading(numbers, confidence, evidence, paragraphs[first.at]?.page ?? 1);
}
