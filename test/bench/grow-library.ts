/**
 * Grows a library of any size from real texts: copies of its documents, each with its own id, number
 * and title, and with some words exchanged, so that terms, lengths and duplicates are like those of
 * real libraries. The same seed gives the same files on every machine.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../evaluate/random.ts';

/** One word in so many is exchanged for a word of another document. */
const EXCHANGED_ONE_IN = 25;
/** One exchanged word in so many is one that no other document has: a name, a code. */
const NEW_ONE_IN = 40;

/**
 * Writes a knowledge folder with at least so many sections.
 *
 * @param source a knowledge folder with `documents/*.md`
 * @returns how many documents were written
 */
export function growLibrary(source: string, out: string, sections: number, seed = 'scale'): number {
  const random = createRandom(seed);
  const files = readdirSync(join(source, 'documents'))
    .filter((name) => name.endsWith('.md'))
    .sort();
  const texts = files.map((name) => readFileSync(join(source, 'documents', name), 'utf8'));
  const words = texts.flatMap((text) => text.match(/\p{L}{2,}/gu)?.slice(0, 400) ?? []);
  mkdirSync(join(out, 'documents'), { recursive: true });
  cpSync(join(source, 'library.yaml'), join(out, 'library.yaml'));
  const pick = (count: number): number => Math.floor(random() * count);
  let written = 0;
  let held = 0;
  for (let copy = 0; held < sections; copy++) {
    for (const [at, text] of texts.entries()) {
      if (held >= sections) break;
      const name = files[at]?.replace(/\.md$/u, '') ?? '';
      const changed =
        copy === 0 ? text : vary(text, `-${copy}`, copy, () => nextWord(words, pick, copy));
      const folder = join(out, 'documents', `${copy}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}-${copy}.md`), changed);
      held += changed.match(/^#{1,6} /gmu)?.length ?? 1;
      written++;
    }
  }
  return written;

  function vary(text: string, suffix: string, copy: number, word: () => string): string {
    const [head = '', ...body] = text.split(/^---$/mu).slice(1);
    const front = head
      .replace(/^id: *(\S+)/mu, (_, id: string) => `id: ${id.replace(/["']/gu, '')}${suffix}`)
      .replace(/^number: *["']?(\d+)/mu, (line, serial: string) =>
        line.replace(serial, String(Number(serial) + 1000 * copy)),
      )
      .replace(/^title: *(["']?)/mu, (line) => `${line}Số ${copy} `);
    const varied = body
      .join('---')
      .replace(/(?<=[\p{Ll}] )\p{Ll}{2,}(?= )/gu, (own) =>
        pick(EXCHANGED_ONE_IN) === 0 ? word() : own,
      );
    return `---${front}---${varied}`;
  }
}

function nextWord(words: readonly string[], pick: (count: number) => number, copy: number): string {
  if (pick(NEW_ONE_IN) === 0) return `x${pick(100_000).toString(36)}${copy}`;
  return words[pick(words.length)]?.toLowerCase() ?? 'văn';
}
