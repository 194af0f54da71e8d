import { expect, test } from 'vitest';
import { perObject } from './per-object.ts';

test('perObject computes a value once for each object, also an undefined one', () => {
  const asked: object[] = [];
  const nothing = perObject((key: object) => {
    asked.push(key);
  });
  const [first, second] = [{}, {}];
  for (const key of [first, second, first]) nothing(key);
  expect(asked).toEqual([first, second]);
});
