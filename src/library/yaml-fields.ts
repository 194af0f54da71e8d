/**
 * Reads YAML field by field, so that all faults are found at once and have line numbers.
 *
 * YAML is parsed with the failsafe schema, where every value is text: `2021-04-12` is no date
 * object and `04` keeps its zero. Each getter decides what `null` and `true` mean.
 */
import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import { normalizeText } from '../text/fold.ts';
import type { IsoDate } from './document.ts';
import type { FaultReason, KnowledgeFault } from './knowledge-fault.ts';
import type { YamlSource } from './yaml-tree.ts';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether a text is an existing calendar day, `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The fields of one YAML mapping. A getter returns null (or its default) where the field is absent.
 * For a wrong value it reports an error and returns a value of the right type, so that the other
 * fields are checked too.
 */
export class Fields {
  readonly file: string;
  readonly #line: number;
  readonly #source: YamlSource;
  readonly #path: string;
  readonly #nodes = new Map<string, { readonly value: unknown; readonly line: number }>();
  readonly #known = new Set<string>();

  /** @param path prefix of the field names in faults: `relations[0].` */
  constructor(
    items: readonly { readonly key: unknown; readonly value: unknown }[],
    line: number,
    reading: YamlSource,
    path: string,
  ) {
    this.file = reading.file;
    this.#line = line;
    this.#source = reading;
    this.#path = path;
    for (const { key, value } of items) {
      const name = isScalar(key) ? String(key.value) : describeNode(key);
      this.#nodes.set(name, { value, line: reading.lineOf(key) });
    }
  }

  /** Reports a fault at the line of a field. */
  report(
    severity: KnowledgeFault['severity'],
    name: string,
    message: string,
    reason?: FaultReason,
  ): void {
    this.#source.faults.push({
      severity,
      file: this.file,
      line: this.#nodes.get(name)?.line ?? this.#line,
      field: this.#path + name,
      message,
      ...(reason !== undefined && { reason }),
    });
  }

  /** Whether a field has a value, even a wrong one. */
  has(name: string): boolean {
    return !isNull(this.#nodes.get(name)?.value);
  }

  /** A text with single spaces. */
  text(name: string, allowed = 'a text, or null'): string | null {
    const node = this.#read(name);
    if (node === null) return null;
    if (isScalar(node)) return collapseSpaces(String(node.value));
    this.#reportInvalid(name, node, allowed);
    return null;
  }

  /** A text for comparison, with plain hyphens: a document number, an alias. */
  normalizedText(name: string): string | null {
    const text = this.text(name);
    return text === null ? null : normalizeText(text);
  }

  /** A required text; `''` after a fault. */
  requiredText(name: string, allowed = 'a text'): string {
    const text = this.text(name, allowed);
    if (text === null && !this.has(name)) {
      this.report('error', name, `missing; required is ${allowed}`);
    }
    return text ?? '';
  }

  /** A required id; `''` after a fault. */
  id(name: string): string {
    const allowed = 'an id of a-z, 0-9 and -';
    const value = this.requiredText(name, allowed);
    if (value !== '' && !/^[a-z0-9-]+$/u.test(value)) this.#reportInvalid(name, value, allowed);
    return value;
  }

  date(name: string): IsoDate | null {
    const allowed = 'a real day as YYYY-MM-DD, or null';
    const value = this.text(name, allowed);
    if (value === null || isIsoDate(value)) return value;
    this.#reportInvalid(name, value, allowed);
    return null;
  }

  boolean(name: string, defaultValue: boolean): boolean {
    return this.oneOf(name, ['true', 'false'], defaultValue ? 'true' : 'false') === 'true';
  }

  /** One of the allowed values. Required when there is no default. */
  oneOf<T extends string>(name: string, allowed: readonly [T, ...T[]], defaultValue?: T): T {
    const textList = `one of ${allowed.join(', ')}`;
    const value =
      defaultValue === undefined ? this.requiredText(name, textList) : this.text(name, textList);
    const match = allowed.find((normalizedText) => normalizedText === value);
    if (match !== undefined) return match;
    if (value !== null && value !== '') this.#reportInvalid(name, value, textList);
    return defaultValue ?? allowed[0];
  }

  /** A list of texts. A single text is a list with one item. */
  textList(name: string): readonly string[] {
    const node = this.#read(name);
    if (node === null) return [];
    const texts: string[] = [];
    for (const item of isSeq(node) ? node.items : [node]) {
      if (isScalar(item)) {
        if (!isNull(item)) texts.push(collapseSpaces(String(item.value)));
      } else {
        this.#reportInvalid(name, item, 'a list of texts, as [one, two]');
      }
    }
    return texts;
  }

  /** A list of mappings. */
  mappings(name: string): readonly Fields[] {
    const node = this.#read(name);
    if (node === null) return [];
    if (!isSeq(node)) {
      this.#reportInvalid(name, node, 'a list, an item a line, each after "- "');
      return [];
    }
    return readMappingItems(node.items, this.#source, this.#path + name);
  }

  /** The fields of one mapping; null where the field is absent, or after a fault. */
  mapping(name: string): Fields | null {
    const node = this.#read(name);
    return node === null ? null : readMapping(node, this.#source, this.#path + name);
  }

  /** Reports a warning for each field that no getter read, such as a misspelt name. */
  reportUnknownFields(): void {
    for (const name of this.#nodes.keys()) {
      if (this.#known.has(name)) continue;
      const known = [...this.#known].join(', ');
      this.report(
        'warning',
        name,
        `unknown field, ignored; known fields are ${known}`,
        'unknownField',
      );
    }
  }

  #read(name: string): unknown {
    this.#known.add(name);
    const node = this.#nodes.get(name)?.value;
    return isNull(node) ? null : node;
  }

  #reportInvalid(name: string, found: unknown, allowed: string): void {
    this.report('error', name, `found ${describeNode(found)}; allowed is ${allowed}`);
  }
}

/** Returns the fields of a mapping. Reports an error and returns null for any other node. */
export function readMapping(root: unknown, source: YamlSource, path = ''): Fields | null {
  if (isMap(root)) {
    return new Fields(root.items, source.lineOf(root), source, path === '' ? '' : `${path}.`);
  }
  source.faults.push({
    severity: 'error',
    file: source.file,
    line: source.lineOf(root),
    field: path === '' ? null : path,
    message: `found ${describeNode(root)}; allowed are fields, as "name: value"`,
    reason: 'notFields',
  });
  return null;
}

/** Returns the fields of each mapping in a list. An empty file is an empty list. */
export function readMappings(root: unknown, source: YamlSource): readonly Fields[] {
  if (isNull(root)) return [];
  if (isSeq(root)) return readMappingItems(root.items, source, '');
  source.faults.push({
    severity: 'error',
    file: source.file,
    line: source.lineOf(root),
    field: null,
    message: `found ${describeNode(root)}; allowed is a list, each item after "- "`,
    reason: 'notList',
  });
  return [];
}

function readMappingItems(
  items: readonly unknown[],
  source: YamlSource,
  path: string,
): readonly Fields[] {
  return items.flatMap((item, at) => readMapping(item, source, `${path}[${at}]`) ?? []);
}

/** Plain values that stand for an absent field. In quotes they are text. */
const NULL_VALUE = /^(?:|~|null|Null|NULL)$/u;

function isNull(node: unknown): boolean {
  if (node === undefined || node === null) return true;
  if (isSeq(node)) return node.items.length === 0;
  if (!isScalar(node)) return false;
  const value = String(node.value).trim();
  return node.type === Scalar.PLAIN ? NULL_VALUE.test(value) : value === '';
}

const collapseSpaces = (text: string): string => text.replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ').trim();

/** Describes a YAML node in messages; a text is put in quotes. */
function describeNode(node: unknown): string {
  if (typeof node === 'string') return `"${node}"`;
  if (isSeq(node)) return 'a list';
  if (isMap(node)) return 'a mapping';
  if (isAlias(node)) return 'a YAML alias';
  if (isScalar(node) && !isNull(node)) return `"${String(node.value)}"`;
  return 'nothing';
}
