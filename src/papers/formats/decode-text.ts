/** Decodes the bytes of a text file: Unicode, Windows-1258, TCVN3 or VNI-Windows. */
import {
  convertLegacyText,
  detectLegacyEncoding,
  syllableShare,
} from '../../text/legacy-encodings.ts';

export interface DecodedText {
  readonly text: string;
  /** The encoding that it was converted from; null for Unicode. */
  readonly convertedFrom: string | null;
}

/** Returns the text of bytes, as Unicode. Bytes that belong to no encoding become `\uFFFD`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), convertedFrom: null };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), convertedFrom: null };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return convertIfLegacy(utf8) ?? { text: utf8, convertedFrom: null };
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const converted = convertIfLegacy(latin);
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const share = syllableShare(windows) ?? 0;
  if (converted !== null && (syllableShare(converted.text) ?? 0) >= share) return converted;
  return { text: windows, convertedFrom: 'Windows-1258' };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function convertIfLegacy(text: string): DecodedText | null {
  const encoding = detectLegacyEncoding(text);
  if (encoding === null) return null;
  return { text: convertLegacyText(text, encoding), convertedFrom: encoding.name };
}
