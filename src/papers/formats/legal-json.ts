/**
 * Reads what the databases of laws answer as JSON: vbpl.vn (`documentContent.content`) and
 * phapluat.gov.vn (`docContent`). Their record is read beside the text.
 */
import type { Paragraph } from '../paragraph.ts';
import { PaperRefused } from '../refusal.ts';
import { decodeText } from './decode-text.ts';
import { readHtmlText } from './html.ts';

/** What a database records of a document; each is null where it says nothing. */
export interface PaperRecord {
  readonly number: string | null;
  readonly title: string | null;
  readonly passedBy: string | null;
  readonly dateDocument: string | null;
  readonly dateEffective: string | null;
}

export interface LegalJsonContent {
  readonly paragraphs: readonly Paragraph[];
  readonly record: PaperRecord;
  readonly notes: readonly string[];
}

/** @throws PaperRefused for broken JSON, and for JSON without the text of a document */
export function readLegalJson(bytes: Uint8Array): LegalJsonContent {
  const { text } = decodeText(bytes);
  const root = parse(text);
  const data = memberOf(root, 'data') ?? root;
  const content =
    textOf(memberOf(data, 'documentContent'), 'content') ?? textOf(data, 'docContent');
  if (content === null)
    throw new PaperRefused(
      'unknown-format',
      'JSON without the text of a document (documentContent.content or docContent)',
    );
  return {
    paragraphs: readHtmlText(content),
    notes: [],
    record: {
      number: textOf(data, 'docNum') ?? textOf(data, 'docIdentity'),
      title: textOf(data, 'title') ?? textOf(data, 'docName'),
      passedBy: textOf(data, 'agencyName'),
      dateDocument: dayOf(textOf(data, 'issueDate')),
      dateEffective: dayOf(textOf(data, 'effFrom') ?? textOf(data, 'effectDate')),
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PaperRefused(
      'corrupt',
      `not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) ?? null) : null;
}

function textOf(value: unknown, name: string): string | null {
  const member = memberOf(value, name);
  return typeof member === 'string' && member.trim() !== '' ? member.trim() : null;
}

const dayOf = (moment: string | null): string | null =>
  /^\d{4}-\d{2}-\d{2}/u.exec(moment ?? '')?.[0] ?? null;
