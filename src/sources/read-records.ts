/** Reads the lists that the interfaces of vbpl.vn and phapluat.gov.vn answer as JSON. */
import { EMPTY_DOCUMENT, type FoundDocument, UnreadableListError } from './found-document.ts';

/** The names of the fields of one interface. */
export interface RecordFields {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly dateDocument: string;
  readonly dateEffective: string;
  /** The address of the page for people, and of the answer with the text, by the id. */
  readonly pageOf: (id: string) => string;
  readonly dataOf: (id: string) => string;
}

/** Below this depth of an answer no list is looked for. */
const MAX_DEPTH = 4;

/**
 * Returns the documents of an answer: the first list in it whose records have a number.
 *
 * @throws UnreadableListError for a text that is no JSON
 */
export function readRecords(json: string, fields: RecordFields): FoundDocument[] {
  const records = findRecords(parse(json), fields.number, 0) ?? [];
  return records.map((record) => {
    const text = (name: string): string | null => textOf(record, name);
    const id = text(fields.id);
    return {
      ...EMPTY_DOCUMENT,
      number: text(fields.number),
      title: text(fields.title) ?? '',
      url: id === null ? null : fields.pageOf(id),
      dataUrl: id === null ? null : fields.dataOf(id),
      issuer: text(fields.issuer),
      dateDocument: dayOf(text(fields.dateDocument)),
      dateEffective: dayOf(text(fields.dateEffective)),
    };
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableListError('not-json');
  }
}

function findRecords(value: unknown, number: string, depth: number): object[] | null {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    const records = value.filter((one): one is object => typeof one === 'object' && one !== null);
    return records.some((one) => number in one) ? records : null;
  }
  for (const member of Object.values(value)) {
    const found = findRecords(member, number, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** A field as text; a list of texts is joined, an object gives its name. */
function textOf(record: object, name: string): string | null {
  const member: unknown = Reflect.get(record, name);
  if (typeof member === 'number') return String(member);
  if (Array.isArray(member)) {
    const parts = member.flatMap((one: unknown) => nameOf(one) ?? []);
    return parts.length === 0 ? null : parts.join(', ');
  }
  return nameOf(member);
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim() || null;
  if (typeof value !== 'object' || value === null) return null;
  return nameOf(Reflect.get(value, 'name'));
}

const dayOf = (moment: string | null): string | null =>
  /^\d{4}-\d{2}-\d{2}/u.exec(moment ?? '')?.[0] ?? null;
