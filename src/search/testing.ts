/**
 * Small libraries for tests, loaded from Markdown like a folder.
 */
import type { Library } from '../library/library.ts';
import { loadLibrary } from '../library/load-library.ts';
import type { SourceFile } from '../library/source-file.ts';

/** A document of a test library, with its sections as Markdown. */
export interface TestDocument {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly number?: string;
  readonly body?: string;
}

function createSourceFile({ id, title, titleEn, number, body }: TestDocument): SourceFile {
  const front = {
    id,
    number: number ?? null,
    type: 'decision',
    title,
    ...(titleEn === undefined ? {} : { titleEn }),
    passedBy: 'Ủy ban nhân dân tỉnh',
    dateDocument: null,
    inForce: 'unknown',
    jurisdiction: 'vn',
    topics: [],
    relations: [],
    sources: [{ title: 'Công báo', url: null, kind: null, retrieved: '2026-01-02' }],
    verified: true,
    language: 'vi',
  };
  const yaml = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const text = `---\n${yaml.join('\n')}\n---\n\n${body ?? ''}\n`;
  return { path: `documents/${id}.md`, bytes: new TextEncoder().encode(text) };
}

/** Returns a library of these documents, with abbreviations as `short: long`. */
export function createTestLibrary(
  documents: readonly TestDocument[],
  abbreviations: Readonly<Record<string, string>> = {},
): Library {
  const yaml = Object.entries(abbreviations).map(
    ([short, long]) => `- short: ${JSON.stringify(short)}\n  long: [${JSON.stringify(long)}]\n`,
  );
  return loadLibrary([
    ...documents.map(createSourceFile),
    ...(yaml.length === 0
      ? []
      : [{ path: 'abbreviations.yaml', bytes: new TextEncoder().encode(yaml.join('')) }]),
  ]);
}
