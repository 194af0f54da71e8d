/**
 * Splits a text into the tokens that document numbers are made of: digits, and codes or words.
 */
import { findTypeByCode } from './document-types.ts';
import { fold, lower } from './fold.ts';

export interface NumberToken {
  /** Folded. */
  readonly text: string;
  /** As typed, lower case. */
  readonly typed: string;
  /** Typed in capitals. */
  readonly isCapital: boolean;
  /** Typed with a tone mark: a word, never a code (`từ` is not `TU`). */
  readonly hasTone: boolean;
  readonly start: number;
  readonly end: number;
  /** The text between the token before and this one. */
  readonly gap: string;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

function splitTokens(text: string, folded: string): NumberToken[] {
  const out: NumberToken[] = [];
  let end = 0;
  for (const match of folded.matchAll(/\d+|[a-z]+\d*(?![a-z])|[a-z]+/gu)) {
    const [start, after] = [match.index, match.index + match[0].length];
    const written = text.slice(start, after);
    const typed = lower(written);
    out.push({
      text: match[0],
      typed,
      isCapital: written === written.toUpperCase(),
      hasTone: TONES.test(typed.normalize('NFD')),
      start,
      end: after,
      gap: folded.slice(end, start),
    });
    end = after;
  }
  return out;
}

/** Splits letters from digits where the letters are the code of a type: `nq57`, `nd118`. */
function splitGluedTokens(
  found: readonly NumberToken[],
  isCode: (text: string) => boolean,
): NumberToken[] {
  return found.flatMap((piece) => {
    const glued = /^([a-z]+)(\d+)$/u.exec(piece.text);
    const [letters, digits] = [glued?.[1], glued?.[2]];
    if (letters !== undefined && digits !== undefined && findTypeByCode(letters) !== null) {
      if (isCode(piece.text)) return [piece];
      const middle = piece.start + letters.length;
      return [
        { ...piece, text: letters, end: middle },
        { ...piece, text: digits, typed: digits, hasTone: false, start: middle, gap: '' },
      ];
    }
    if (glued === null && !isCode(piece.text)) {
      // `nqcp`, `qdttg`: the codes of a type and of a known issuer without a separator.
      for (let cut = 1; cut < piece.text.length - 1; cut++) {
        const [head, tail] = [piece.text.slice(0, cut), piece.text.slice(cut)];
        if (head.length > 1 && findTypeByCode(head) !== null && isCode(tail)) {
          const middle = piece.start + cut;
          return [
            { ...piece, text: head, end: middle },
            { ...piece, text: tail, typed: tail, hasTone: false, start: middle, gap: '' },
          ];
        }
      }
    }
    return [piece];
  });
}

/** The tokens of a text. Codes and digits without a separator (`NQ57`, `76nqcp`) are split. */
export function tokenizeNumbers(text: string, isCode: (folded: string) => boolean): NumberToken[] {
  const nfc = text.normalize('NFC');
  return splitGluedTokens(splitTokens(nfc, fold(nfc)), isCode);
}
