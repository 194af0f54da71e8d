/**
 * Named arrays of numbers and JSON values in one sequence of bytes: four bytes with the length of a
 * JSON header, the header, and the parts, each at a multiple of eight bytes. Numbers are in the order
 * of the machine, which is little-endian wherever Node and Workers run.
 */

/** The kinds of array. They are read where they stand, without a copy. */
type ArrayKind = 'i32' | 'f64' | 'u8';
export type PackedArray = Int32Array | Float64Array | Uint8Array;

interface PartHeader {
  readonly name: string;
  readonly kind: ArrayKind | 'json';
  readonly start: number;
  readonly bytes: number;
}

interface Header {
  readonly format: string;
  readonly parts: readonly PartHeader[];
}

const LENGTH_BYTES = 4;
const ALIGNMENT = 8;
const align = (at: number): number => Math.ceil(at / ALIGNMENT) * ALIGNMENT;

function kindOf(part: PackedArray): ArrayKind {
  if (part instanceof Int32Array) return 'i32';
  return part instanceof Float64Array ? 'f64' : 'u8';
}

/**
 * Packs parts.
 *
 * @param format what the parts are, with a version: only `unpackParts` of the same format reads them
 */
export function packParts(
  format: string,
  parts: {
    readonly arrays: Readonly<Record<string, PackedArray>>;
    readonly json: Readonly<Record<string, unknown>>;
  },
): Uint8Array {
  const encoder = new TextEncoder();
  const bodies: { readonly header: PartHeader; readonly bytes: Uint8Array }[] = [];
  let end = 0;
  const add = (name: string, kind: PartHeader['kind'], bytes: Uint8Array): void => {
    const start = align(end);
    bodies.push({ header: { name, kind, start, bytes: bytes.length }, bytes });
    end = start + bytes.length;
  };
  for (const [name, part] of Object.entries(parts.arrays))
    add(name, kindOf(part), new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  for (const [name, part] of Object.entries(parts.json))
    add(name, 'json', encoder.encode(JSON.stringify(part)));
  const header: Header = { format, parts: bodies.map((body) => body.header) };
  const head = encoder.encode(JSON.stringify(header));
  const base = align(LENGTH_BYTES + head.length);
  const out = new Uint8Array(base + end);
  new DataView(out.buffer).setUint32(0, head.length, true);
  out.set(head, LENGTH_BYTES);
  for (const { header: one, bytes } of bodies) out.set(bytes, base + one.start);
  return out;
}

/** The parts of packed bytes, by name. */
export interface PackedParts {
  /** @throws Error when there is no such array */
  int32(name: string): Int32Array;
  float64(name: string): Float64Array;
  bytes(name: string): Uint8Array;
  /** Parses a JSON part. The bytes are trusted, so the caller names its type. */
  json(name: string): unknown;
}

/**
 * Returns the parts of packed bytes; null when they are of another format, or cut off.
 *
 * @param packed its start in its buffer should be a multiple of eight, otherwise it is copied
 */
export function unpackParts(format: string, packed: Uint8Array): PackedParts | null {
  const source = packed.byteOffset % ALIGNMENT === 0 ? packed : packed.slice();
  const header = readHeader(source);
  if (header === null || header.format !== format) return null;
  const { base, parts } = header;
  const end = parts.reduce((last, part) => Math.max(last, part.start + part.bytes), 0);
  if (base + end > source.length) return null;
  const byName = new Map(parts.map((part) => [part.name, part]));
  const find = (name: string, kind: PartHeader['kind']): PartHeader => {
    const part = byName.get(name);
    if (part === undefined || part.kind !== kind) throw new Error(`no part ${name} of ${kind}`);
    return part;
  };
  const startOf = (part: PartHeader): number => source.byteOffset + base + part.start;
  return {
    int32: (name) => {
      const part = find(name, 'i32');
      return new Int32Array(
        source.buffer,
        startOf(part),
        part.bytes / Int32Array.BYTES_PER_ELEMENT,
      );
    },
    float64: (name) => {
      const part = find(name, 'f64');
      const count = part.bytes / Float64Array.BYTES_PER_ELEMENT;
      return new Float64Array(source.buffer, startOf(part), count);
    },
    bytes: (name) => {
      const part = find(name, 'u8');
      return new Uint8Array(source.buffer, startOf(part), part.bytes);
    },
    json: (name) => {
      const part = find(name, 'json');
      const bytes = new Uint8Array(source.buffer, startOf(part), part.bytes);
      return JSON.parse(new TextDecoder().decode(bytes));
    },
  };
}

function readHeader(source: Uint8Array): (Header & { readonly base: number }) | null {
  if (source.length < LENGTH_BYTES) return null;
  const length = new DataView(source.buffer, source.byteOffset).getUint32(0, true);
  if (LENGTH_BYTES + length > source.length) return null;
  const head = source.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  try {
    const header = JSON.parse(new TextDecoder().decode(head)) as Partial<Header>;
    if (typeof header.format !== 'string' || !Array.isArray(header.parts)) return null;
    return { format: header.format, parts: header.parts, base: align(LENGTH_BYTES + length) };
  } catch {
    return null;
  }
}
