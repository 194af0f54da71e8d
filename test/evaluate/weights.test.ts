/** Checks that a change of each weight changes the answer or the first hits of its witness. */
import { beforeAll, describe, expect, it } from 'vitest';
import { WEIGHTS, type WeightName } from '../../src/answer/weights.ts';
import type { Weight } from '../../src/shared/weights.ts';
import {
  groupsAsking,
  measureSensitivity,
  movesOf,
  openQuestionGroups,
  type QuestionGroup,
} from './sensitivity.ts';

let groups: readonly QuestionGroup[];
beforeAll(() => {
  groups = openQuestionGroups();
});

describe.each(Object.entries<Weight>(WEIGHTS))('the weight %s', (name, weight) => {
  it('changes the answer or the first hits of its witness when it moves', () => {
    const effects = measureSensitivity(
      groupsAsking(groups, weight.witness),
      movesOf(name as WeightName, weight),
    );
    const changes = effects.flatMap(({ changed, hits }) => [...changed, ...hits]);
    expect(changes, `nothing changes for “${weight.witness}”`).toContain(weight.witness);
  });
});
