/** Reads the signature of a paper: on whose behalf, position and name; and the recipients. */
import { normalizeText } from '../text/fold.ts';
import { isShouted } from './head.ts';
import type { Paragraph } from './paragraph.ts';
import { notFound, type Reading, reading, SURE } from './reading.ts';

export interface Signature {
  /** The first paragraph of the signature or of the recipients; the end of the text without one. */
  readonly start: number;
  /** The first paragraph behind the signature. */
  readonly end: number;
  readonly signer: Reading<string>;
  /** `KT. BỘ TRƯỞNG THỨ TRƯỞNG` */
  readonly position: Reading<string>;
  readonly recipients: readonly string[];
}

/** `TM.` on behalf of a body, `KT.` for the head, `TL.`, `TUQ.`, `Q.` (Nghị định 30/2020, Phụ lục I). */
const ON_BEHALF = /^(?:TM|T\/M|KT|TL|TUQ|Q|TUN|PTM)\s?[.,]\s*\p{Lu}/u;
const POSITION =
  /^(?:(?:PHÓ |THỨ |QUYỀN )?(?:BỘ TRƯỞNG|THỦ TƯỚNG|TRƯỞNG|CHỦ TỊCH|THỐNG ĐỐC|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHỦ NHIỆM|VIỆN TRƯỞNG|CHÁNH ÁN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TỔNG THANH TRA|TỔNG KIỂM TOÁN|BÍ THƯ|TỔNG BÍ THƯ|TRƯỞNG BAN|HIỆU TRƯỞNG)|(?:PHÓ )?(?:TỔNG KIỂM TOÁN NHÀ NƯỚC|CHÁNH VĂN PHÒNG)|ỦY VIÊN|UỶ VIÊN|XÁC THỰC VĂN BẢN HỢP NHẤT)/u;
const RECIPIENTS = /^nơi nhận\s*:?/iu;
const RANK =
  /^(?:(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|GS|PGS|TS|ThS|BS|Giáo sư|Tiến sĩ)[.,]?\s*)+/u;
const NAME = /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4}$/u;
const NO_NAME = /^(?:Nơi nhận|Độc lập|Phụ lục|Chương|Mẫu|Danh mục|Điều|Bảng|Biểu)(?!\p{L})/u;
/** A signature has at most this many paragraphs before the name. */
const REACH = 12;

/** Whether a paragraph begins a signature or the recipients beside it. */
export function startsSignature(paragraphs: readonly Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.rows !== null) return false;
  const text = normalizeText(paragraph.text);
  if (RECIPIENTS.test(text)) return true;
  if (!isPosition(text)) return false;
  const following = paragraphs.slice(at + 1, at + REACH);
  const name = following.findIndex((one) => personOf(one.text) !== null);
  return name >= 0 && following.slice(0, name).every(isOfSignature);
}

const isOfSignature = ({ text, rows }: Paragraph): boolean =>
  rows === null &&
  (isShouted(text) ||
    /^\(.{2,40}\)$|^\[.{2,40}\]$|đã ký/iu.test(text.trim()) ||
    text.trim().length < 4);

/** Whether a line names a position in capitals, or on whose behalf: `KT. BỘ TRƯỞNG`. */
export const isPosition = (text: string): boolean =>
  text.length <= 80 && isShouted(text) && (ON_BEHALF.test(text) || POSITION.test(text));

/** The name of a person, without rank; null for other text. */
export function personOf(text: string): string | null {
  const plain = normalizeText(text)
    .replace(/^\(?đã ký\)?\s*:?\s*/iu, '')
    .replace(RANK, '')
    .trim();
  return NAME.test(plain) && !isShouted(plain) && !NO_NAME.test(plain) ? plain : null;
}

/** Reads the signature that begins at a paragraph. */
export function readSignature(paragraphs: readonly Paragraph[], start: number): Signature {
  const recipients: string[] = [];
  const positions: Paragraph[] = [];
  let signer: Reading<string> = notFound();
  let isRecipients = false;
  let end = start;
  for (let at = start; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || paragraph.rows !== null) break;
    const text = normalizeText(paragraph.text);
    if (RECIPIENTS.test(text)) {
      isRecipients = true;
      const rest = text.replace(RECIPIENTS, '').trim();
      if (rest !== '') recipients.push(...splitRecipients(rest));
    } else if (
      isRecipients &&
      paragraph.column !== 'right' &&
      /^[-–+*]\s*\S|^Lưu\s*:/u.test(text)
    ) {
      recipients.push(...splitRecipients(text));
    } else if (ON_BEHALF.test(text) || (isShouted(text) && POSITION.test(text))) {
      positions.push(paragraph);
    } else if (signer.value === null && personOf(text) !== null && positions.length > 0) {
      const name = personOf(text) ?? '';
      signer = reading(
        name,
        SURE.inPlace,
        `${positions.map((one) => one.text).join(' ')} ${text}`,
        paragraph.page,
      );
    } else if (isOfSignature(paragraph) && signer.value === null && text.length < 60) {
      // A seal, or a second line of the position.
      if (isShouted(text) && positions.length > 0) positions.push(paragraph);
    } else if (!(isRecipients && paragraph.column === 'left')) {
      break;
    }
    end = at + 1;
  }
  const [first] = positions;
  const position =
    first === undefined
      ? notFound<string>()
      : reading(
          positions.map(({ text }) => normalizeText(text)).join(' '),
          SURE.inPlace,
          positions.map(({ text }) => text).join(' '),
          first.page,
        );
  return { start, end, signer, position, recipients };
}

const splitRecipients = (text: string): string[] =>
  text
    .split(/\s*;\s*(?:-\s*)?|\s+-\s+(?=\p{Lu})/u)
    .map((one) =>
      one
        .replace(/^[-–+*]\s*/u, '')
        .replace(/[.;,]+$/u, '')
        .trim(),
    )
    .filter((one) => one !== '');
