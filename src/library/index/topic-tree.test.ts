import { describe, expect, it } from 'vitest';
import { createTopicTree } from './topic-tree.ts';

const topic = (id: string, broader: string | null) => ({
  id,
  name: id,
  nameEn: id,
  synonyms: [],
  broader,
});
const tree = createTopicTree([topic('a', null), topic('b', 'a'), topic('c', 'b'), topic('d', 'a')]);

describe('createTopicTree', () => {
  it('a topic tree returns a topic and all topics below it', () => {
    expect([...tree.narrower('a')].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...tree.narrower('c')]).toEqual(['c']);
  });

  it('a topic tree returns topics and all topics above them', () => {
    expect([...tree.broader(['c'])]).toEqual(['c', 'b', 'a']);
    expect([...tree.broader(['d', 'c'])]).toEqual(['d', 'a', 'c', 'b']);
  });

  it('a topic tree keeps an unknown topic', () => {
    expect([...tree.narrower('x')]).toEqual(['x']);
    expect([...tree.broader(['x'])]).toEqual(['x']);
  });

  it('a topic tree ends when topics are broader than each other', () => {
    const circle = createTopicTree([topic('a', 'b'), topic('b', 'a')]);
    expect([...circle.narrower('a')].sort()).toEqual(['a', 'b']);
    expect([...circle.broader(['a'])]).toEqual(['a', 'b']);
  });
});
