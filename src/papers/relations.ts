/**
 * Reads what a paper does to other documents: what it is based on, amends, replaces and repeals, each
 * with the place that says so.
 */
import type { RelationType } from '../library/document.ts';
import { documentNumberKey } from '../text/document-number.ts';
import { lower, normalizeText } from '../text/fold.ts';
import { type CitedDocument, findCitedDocuments } from './cited-documents.ts';
import type { LegalBasis } from './legal-bases.ts';
import type { Part } from './outline.ts';
import { SURE } from './reading.ts';

export interface PaperRelation {
  readonly type: RelationType;
  /** The printed number of the other document. */
  readonly target: string;
  readonly targetDate: string | null;
  /** Where it stands: `khoản 2 Điều 19`; `căn cứ`; `trích yếu`. */
  readonly at: string;
  /** Whether it ends or changes only a part of the target. */
  readonly isPartial: boolean;
  readonly evidence: string;
  readonly page: number;
  readonly confidence: number;
}

export interface RelationSource {
  readonly number: string | null;
  readonly title: string | null;
  readonly bases: readonly LegalBasis[];
  /** The parts of the main text. */
  readonly parts: readonly Part[];
}

/** Returns the relations of a paper, each target once for each type, the strongest place first. */
export function readRelations(source: RelationSource): PaperRelation[] {
  const own = source.number === null ? '' : documentNumberKey(source.number);
  const found = [
    ...fromTitle(source),
    ...source.parts.flatMap(fromPart),
    ...fromBases(source.bases),
  ];
  const kept = new Map<string, PaperRelation>();
  for (const relation of found) {
    const key = documentNumberKey(relation.target);
    if (key === own) continue;
    const id = `${relation.type} ${key}`;
    const before = kept.get(id);
    if (before === undefined || (before.isPartial && !relation.isPartial)) kept.set(id, relation);
  }
  return [...kept.values()].filter((relation) => !isRepeated(relation, kept));
}

/** What is repealed or replaced as a whole is not also amended, and its basis says nothing more. */
function isRepeated(relation: PaperRelation, all: ReadonlyMap<string, PaperRelation>): boolean {
  const key = documentNumberKey(relation.target);
  const has = (type: RelationType): boolean => all.has(`${type} ${key}`);
  if (relation.type === 'repeals') return has('replaces');
  return (
    relation.type === 'amends' &&
    relation.isPartial &&
    relation.at !== 'trích yếu' &&
    (has('replaces') || has('repeals'))
  );
}

function fromBases(bases: readonly LegalBasis[]): PaperRelation[] {
  return bases.flatMap(({ text, page, cited }) => {
    const plain = normalizeText(text);
    const type: RelationType = /^Thực hiện\s/u.test(plain) ? 'implements' : 'basedOn';
    return cited
      .filter((one) => isListed(plain, one))
      .map((one) => relationOf(type, one, 'căn cứ', plain, page, SURE.inPlace, false));
  });
}

const AMENDS_IN_TITLE =
  /^(?:về (?:việc )?)?(?:sửa đổi|bổ sung|đính chính|cập nhật|điều chỉnh|gia hạn|kéo dài|ngưng hiệu lực|tạm ngưng hiệu lực)/iu;
const REPEALS_IN_TITLE = /^(?:về (?:việc )?)?(?:bãi bỏ|hủy bỏ|huỷ bỏ)/iu;
const IMPLEMENTS_IN_TITLE =
  /(?:thực hiện|thi hành|triển khai)\s+(?=(?:nghị quyết|nghị định|quyết định|chỉ thị|kết luận|kế hoạch|chương trình|thông báo|công điện|hướng dẫn)\s+số)/iu;

function fromTitle({ title }: RelationSource): PaperRelation[] {
  if (title === null) return [];
  const plain = normalizeText(title);
  const cited = findCitedDocuments(plain).filter(
    (one) => isListed(plain, one) || isObject(plain, one),
  );
  const [first] = cited;
  if (first === undefined) return [];
  const make = (type: RelationType, one: CitedDocument, isPartial: boolean): PaperRelation =>
    relationOf(type, one, 'trích yếu', plain, 1, SURE.inPlace, isPartial);
  if (REPEALS_IN_TITLE.test(plain)) {
    const isPart = isPartial(plain, first);
    return cited.map((one) => make(isPart ? 'amends' : 'repeals', one, isPart));
  }
  if (AMENDS_IN_TITLE.test(plain)) return cited.map((one) => make('amends', one, true));
  return IMPLEMENTS_IN_TITLE.test(plain) ? [make('implements', first, false)] : [];
}

/** `… một số điều của Nghị định số 1 …`: what is amended stands behind `của`. */
const isObject = (plain: string, one: CitedDocument): boolean =>
  /(?:điều|khoản|điểm|nội dung|quy định|phụ lục|hiệu lực|hạn|áp dụng|phần|mẫu|nhiệm vụ)[^,;]{0,80}(?:của|tại|trong|ban hành kèm theo)\s+(?:\p{L}+\s+){1,4}(?:số\s*)?$/iu.test(
    plain.slice(Math.max(0, one.index - 160), one.index),
  );

/** An article or clause that amends: `Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số …`. */
const AMENDS =
  /^(?:sửa đổi|bổ sung|thay (?:thế )?(?:cụm )?từ|bỏ (?:cụm )?từ|thay thế (?:cụm từ|mẫu|phụ lục|khoản|điều|điểm)|đính chính)/iu;
const REPEALS = /(?<!\p{L})(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?!\p{L})/iu;
const REPLACES = /(?<!\p{L})thay thế(?: cho)?(?!\p{L})/iu;
const ENDS = /hết hiệu lực|chấm dứt hiệu lực/iu;
const LABEL = /^(?:(\d{1,3}[a-zđ]?)\.|([a-zđ]{1,2})\)|[-–+])\s*/u;

interface Place {
  readonly article: string;
  clause: string | null;
}

function fromPart(part: Part): PaperRelation[] {
  if (part.kind !== 'article') return [];
  const place: Place = { article: part.number ?? '', clause: null };
  const relations: PaperRelation[] = [];
  const heading = part.title ?? '';
  const inHeading = findCitedDocuments(heading);
  let listed: RelationType | null = null;
  if (inHeading.length > 0)
    relations.push(...fromSentence(heading, `Điều ${place.article}`, part.page, null));
  const opens = verbOf(heading);
  if (opens !== null && inHeading.length === 0) listed = opens;
  part.content.forEach(({ text, page, rows }, at) => {
    if (rows !== null || part.quoted[at] === true) return;
    const plain = normalizeText(text);
    const label = LABEL.exec(plain);
    const isPoint = label?.[1] === undefined;
    if (label?.[1] !== undefined) place.clause = label[1];
    const cited = `${label?.[2] === undefined ? '' : `điểm ${label[2]} `}${place.clause === null ? '' : `khoản ${place.clause} `}Điều ${place.article}`;
    const sentence = plain.replace(LABEL, '');
    if (!isPoint) listed = opens;
    relations.push(...fromSentence(sentence, cited, page, listed));
    if (/:$/u.test(plain)) listed = verbOf(plain) ?? listed;
  });
  return relations;
}

/** What the documents that are listed below a line are done to. */
function verbOf(line: string): RelationType | null {
  if (AMENDS.test(normalizeText(line).replace(LABEL, ''))) return 'amends';
  if (REPLACES.test(line) && !/thay thế (?:cụm từ|từ)/iu.test(line)) return 'replaces';
  return REPEALS.test(line) || ENDS.test(line) ? 'repeals' : null;
}

/** The relations that one sentence states; `listed` is what the line above it says. */
function fromSentence(
  sentence: string,
  at: string,
  page: number,
  listed: RelationType | null,
): PaperRelation[] {
  const cited = findCitedDocuments(sentence);
  if (cited.length === 0) return [];
  const verb =
    ownVerb(sentence, cited) ??
    (listed === null ? null : { type: listed, from: 0, to: sentence.length });
  if (verb === null) return [];
  return cited
    .filter(({ index }) => index >= verb.from && index < verb.to)
    .filter((one) => !isAmender(sentence, one))
    .filter(
      (one, order) =>
        isListed(sentence, one) || (order === 0 && isReached(sentence, verb.from, one)),
    )
    .map((one) => {
      const isPart = verb.type === 'amends' || isPartial(sentence, one);
      const type = isPart && verb.type !== 'replaces' ? 'amends' : verb.type;
      const sure = type === 'amends' && !AMENDS.test(sentence) ? SURE.byWords : SURE.inPlace;
      return relationOf(isPart ? 'amends' : type, one, at, sentence, page, sure, isPart);
    });
}

/**
 * `Luật số 1 đã được sửa đổi, bổ sung theo Luật số 2 và Luật số 3 hết hiệu lực`: the second and the third
 * law did the amending, and nothing is said of the rest of them.
 */
const isAmender = (sentence: string, { index }: CitedDocument): boolean =>
  /được (?:sửa đổi|bổ sung|thay thế)(?:, (?:sửa đổi|bổ sung|thay thế))*[^;.,]{0,200}$/iu.test(
    sentence.slice(0, index),
  );

interface Verb {
  readonly type: RelationType;
  /** The documents that it is done to stand between these. */
  readonly from: number;
  readonly to: number;
}

function ownVerb(sentence: string, cited: readonly CitedDocument[]): Verb | null {
  const amends = AMENDS.exec(sentence);
  if (amends !== null)
    return { type: 'amends', from: amends[0].length, to: endOfAmendment(sentence) };
  const first = cited[0]?.index ?? 0;
  const replaces = REPLACES.exec(sentence);
  if (replaces !== null && isActive(sentence, replaces.index) && lastCited(cited) > replaces.index)
    return { type: 'replaces', from: replaces.index, to: endOfClause(sentence, replaces.index) };
  const repeals = REPEALS.exec(sentence);
  if (repeals !== null && isActive(sentence, repeals.index) && lastCited(cited) > repeals.index)
    return { type: 'repeals', from: repeals.index, to: sentence.length };
  const ends = ENDS.exec(sentence);
  // `Thông tư số … hết hiệu lực kể từ ngày Thông tư này có hiệu lực`: what ends stands before.
  if (
    ends !== null &&
    first < ends.index &&
    !/(?:khi|nếu|trường hợp|đã)\s[^.;]{0,80}$/iu.test(sentence.slice(0, first))
  )
    return { type: 'repeals', from: 0, to: ends.index };
  return null;
}

const lastCited = (cited: readonly CitedDocument[]): number => cited.at(-1)?.index ?? -1;

/** `được thay thế bởi`, `sửa đổi, bổ sung hoặc thay thế` tell of what others do, or might do. */
const isActive = (sentence: string, at: number): boolean =>
  !/(?:được|bị|hoặc|hay|khi|nếu|sửa đổi, bổ sung,|văn bản)\s*$/iu.test(
    sentence.slice(Math.max(0, at - 40), at),
  ) && !/^\S+\s+\S+\s+(?:bởi|bằng)/u.test(sentence.slice(at));

/** `… của Nghị định số 1 (đã được sửa đổi theo Nghị định số 2) như sau:` */
function endOfAmendment(sentence: string): number {
  const quote = sentence.search(/["“]/u);
  const end = sentence.search(
    /\s(?:như sau|được sửa đổi|đã được sửa đổi|sửa đổi, bổ sung (?:bởi|theo|tại))/iu,
  );
  return Math.min(...[quote, end].filter((one) => one > 0), sentence.length);
}

function endOfClause(sentence: string, from: number): number {
  const end = sentence.slice(from).search(/\.\s+\p{Lu}/u);
  return end < 0 ? sentence.length : from + end;
}

const TYPE_WORDS =
  '(?:bộ luật|luật|pháp lệnh|nghị quyết(?: liên tịch)?|nghị định|quyết định|thông tư(?: liên tịch)?|chỉ thị|kế hoạch|công văn|công điện|kết luận|quy định|hướng dẫn|thông báo|chương trình|văn bản|tờ trình)';
/** The words before a number that is an item of a list: its type, and before it a separator. */
const ITEM = new RegExp(
  `(?:^|[;,:]\\s*|(?:^|\\s)(?:và|các|căn cứ|thực hiện|bãi bỏ|hủy bỏ|thay thế|thay thế cho|toàn bộ|sửa đổi|bổ sung)\\s+(?:các\\s+|toàn bộ\\s+)?)(?:\\p{L}+\\s+){0,3}?${TYPE_WORDS}(?:\\s+\\p{L}+){0,8}?\\s*(?:số:?\\s*)?$|(?:[,;:]|\\svà)\\s+số\\s*$`,
  'iu',
);
/** A document that explains another one: `của Nghị định số …`, `bởi Luật số …`. */
const NESTED = new RegExp(
  `(?:của|bởi|tại|theo|về|với|trong|thi hành|hướng dẫn|kèm theo|quy định chi tiết)\\s+(?:một số\\s+)?(?:điều\\s+)?(?:của\\s+)?${TYPE_WORDS}(?:\\s+\\p{L}+){0,8}?\\s*(?:số:?\\s*)?$`,
  'iu',
);

/** Whether a cited document is an item of a list, and not a part of the title of another item. */
function isListed(sentence: string, { index }: CitedDocument): boolean {
  const before = sentence.slice(Math.max(0, index - 140), index);
  return ITEM.test(before) && !NESTED.test(before);
}

/** Whether only the words for a part stand between a verb and the first document behind it. */
function isReached(sentence: string, from: number, { index }: CitedDocument): boolean {
  const between = lower(sentence.slice(from, index));
  return !findCitedDocuments(between).length && between.length < 400;
}

const PART_WORDS =
  /(?:điều|khoản|điểm|chương|mục|phụ lục|mẫu|cụm từ|phần|nội dung|quy định tại|tiết|biểu)(?:\s+(?:số\s+)?[\p{L}\d.]{1,6}\s*[,;]?)*(?:\s*(?:và|,)\s*(?:điều|khoản|điểm|chương|mục|phụ lục|mẫu)(?:\s+(?:số\s+)?[\p{L}\d.]{1,6}\s*,?)*)*\s*(?:(?:của|tại|trong|ban hành kèm theo)\s+)?$/iu;

/** Whether the words before a cited document name a part of it: `khoản 3 Điều 5 Nghị định số …`. */
function isPartial(sentence: string, { index }: CitedDocument): boolean {
  const before = sentence.slice(Math.max(0, index - 160), index);
  const type = new RegExp(`${TYPE_WORDS}(?:\\s+\\p{L}+){0,4}?\\s*(?:số:?\\s*)?$`, 'iu').exec(
    before,
  );
  return type !== null && PART_WORDS.test(before.slice(0, type.index).slice(-120));
}

function relationOf(
  type: RelationType,
  { number, date }: CitedDocument,
  at: string,
  evidence: string,
  page: number,
  confidence: number,
  partial: boolean,
): PaperRelation {
  return {
    type,
    target: number,
    targetDate: date,
    at,
    isPartial: partial,
    evidence: evidence.slice(0, 300),
    page,
    confidence,
  };
}
