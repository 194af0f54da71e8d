/** Random updates of every kind that the Bot API has, with every field that its types allow. */
import type { Update } from 'grammy/types';
import { type Field, readUpdateShape, type Shape } from './update-types.ts';

export interface RandomUpdates {
  /** Returns an update that the types allow; each has the next id. */
  next(): Update;
  /** Returns an update in which one value has another type or is missing. */
  nextBroken(): Update;
}

/** Deeper objects have their required fields only: messages reply to messages. */
const MAX_DEPTH = 5;
/** An optional field is there with this share; one level deeper with half of it. */
const OPTIONAL_SHARE = 0.4;
const MAX_ITEMS = 3;

const TEXTS = [
  'nghị quyết 57 là gì',
  '/start',
  '/hoi chuyển đổi số',
  '/theodoi tất cả, hằng ngày 7h',
  '/vanban 57-NQ/TW',
  '/timkiem một cửa',
  '/start doc_zzz',
  '/huy',
  '/quyenriengtu',
  '1d:zzz',
  '1f:a:9',
  '@cchc_test_bot nghị định 118',
  'private',
  'supergroup',
  '',
  '<b>&"\'</b>',
  '__proto__',
  'constructor',
  '\u0000\u001b[31m\u202e',
  '\ud800 nửa ký tự',
  'ế'.repeat(4096),
  'a\u0301'.repeat(500),
  '(('.repeat(200),
  '👩‍👩‍👧‍👦'.repeat(50),
];
/** Few ids, so that chats and people meet again; and ids at the edges. */
const NUMBERS = [0, 1, 2, 3, 42, 43, 44, -1001, -1002, -1, 1.5, 2 ** 31, 2 ** 53 - 1, -(2 ** 52)];
const WRONG_VALUES = [null, [], {}, '', 'x', -1, 1e308, true, { length: 5 }, [[[]]]];

/** @param random returns numbers from 0 to 1 */
export function createRandomUpdates(random: () => number, firstId = 1): RandomUpdates {
  const [idField, ...kinds] = readUpdateShape().fields();
  if (idField?.name !== 'update_id') throw new Error('update_id is not the first field of Update');
  let id = firstId;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

  function build(shape: Shape, depth: number): unknown {
    switch (shape.kind) {
      case 'text':
        return pick(TEXTS);
      case 'number':
        return pick(NUMBERS);
      case 'boolean':
        return random() < 0.5;
      case 'null':
        return null;
      case 'literal':
        return shape.value;
      case 'choice':
        return build(pick(shape.members), depth);
      case 'list':
        return Array.from(
          { length: depth > MAX_DEPTH ? 0 : Math.floor(random() * MAX_ITEMS) },
          () => build(shape.item(), depth + 1),
        );
      case 'object':
        return Object.fromEntries(
          shape
            .fields()
            .filter((field) => isPresent(field, depth))
            .map(({ name, shape: value }) => [name, build(value, depth + 1)]),
        );
    }
  }
  const isPresent = ({ isOptional }: Field, depth: number): boolean =>
    !isOptional || (depth <= MAX_DEPTH && random() < OPTIONAL_SHARE / 2 ** (depth - 1));

  const next = (): Update => {
    const { name, shape } = pick(kinds);
    id += 1;
    // The value has what the type of the field asks for, which TypeScript cannot see.
    return { update_id: id, [name]: build(shape, 1) } as unknown as Update;
  };
  return {
    next,
    nextBroken: () => {
      const update = next();
      breakOneValue(update, random, pick);
      return update;
    },
  };
}

/** Goes down from the update at random, and replaces or deletes the value where it ends. */
function breakOneValue(
  update: object,
  random: () => number,
  pick: <T>(list: readonly T[]) => T,
): void {
  let at = update as Record<string, unknown>;
  for (;;) {
    const names = Object.keys(at).filter((name) => name !== 'update_id');
    if (names.length === 0) return;
    const name = pick(names);
    const value = at[name];
    if (typeof value === 'object' && value !== null && random() < 0.7) {
      at = value as Record<string, unknown>;
      continue;
    }
    if (random() < 0.3) delete at[name];
    else at[name] = pick(WRONG_VALUES);
    return;
  }
}
