import { describe, expect, it } from 'vitest';
import { formatFault } from './knowledge-fault.ts';
import { loadLibrary } from './load-library.ts';

const load = (yaml: string) => {
  const bytes = new TextEncoder().encode(yaml);
  const { sources, faults } = loadLibrary([{ path: 'sources.yaml', bytes }]);
  return { sources, faults: faults.map(formatFault) };
};

describe('sources.yaml', () => {
  it('gives each source with what it leaves out filled in', () => {
    const { sources, faults } = load(
      '- { id: cb, name: Công báo, preset: congbao, types: [decree] }',
    );
    expect(faults).toEqual([]);
    expect(sources).toEqual([
      {
        ...{ id: 'cb', name: 'Công báo', preset: 'congbao', url: null, enabled: true },
        ...{ trusted: false, everyHours: 1, topics: [], words: [], without: [], issuers: [] },
        ...{ types: ['decree'], select: null },
      },
    ]);
  });

  it('reads the selectors of a list', () => {
    const { sources, faults } = load(
      '- id: ds\n  name: D\n  preset: list\n  url: https://a.vn/x\n  select:\n    row: tr\n    number: td.so\n    link: a',
    );
    expect(faults).toEqual([]);
    expect(sources[0]?.select).toMatchObject({
      row: 'tr',
      number: 'td.so',
      link: 'a',
      title: null,
    });
  });

  it.each([
    ['- { id: a, name: A, preset: gopher }', '1: error: [0].preset: found "gopher"'],
    ['- { id: a, name: A, preset: feed }', '1: error: [0].url: missing'],
    ['- { id: a, name: A, preset: feed, url: "ftp://x" }', '1: error: [0].url: found "ftp://x"'],
    ['- { id: a, name: A, preset: list, url: "https://x" }', '1: error: [0].select: missing'],
    [
      '- id: a\n  name: A\n  preset: list\n  url: https://x\n  select:\n    row: "tr["\n    title: a',
      '6: error: [0].select.row: found "tr["; allowed is a CSS selector',
    ],
    [
      '- id: a\n  name: A\n  preset: list\n  url: https://x\n  select: { row: tr }',
      'error: [0].select.row: found alone',
    ],
    ['- { id: a, name: A, preset: congbao, everyHours: 0 }', 'everyHours: found "0"'],
    ['- { id: a, name: A, preset: congbao, types: [poem] }', 'types: found "poem"'],
    ['- { id: a, name: A, preset: congbao, select: { row: tr, link: a } }', 'select: found with'],
  ])('tells the fault of %s with its line', (yaml, fault) => {
    const { sources, faults } = load(yaml);
    expect(faults.join('\n')).toContain(fault);
    expect(sources).toEqual([]);
  });

  it('warns of topics and issuers that no table has, and of unknown fields', () => {
    const { sources, faults } = load(
      '- { id: a, name: A, preset: congbao, topics: [x], issuers: [y], topic: z }',
    );
    expect(sources).toHaveLength(1);
    expect(faults.map((fault) => fault.split(': ').slice(1, 3).join(' '))).toEqual([
      ...['warning [0].topic', 'warning [0].topics', 'warning [0].issuers'],
    ]);
  });

  it('of the shipped library is not where other libraries start from', () => {
    const bytes = new TextEncoder().encode('- { id: a, name: A, preset: congbao }');
    const defaults = [{ path: 'sources.yaml', bytes }];
    expect(loadLibrary([], { defaults }).sources).toEqual([]);
  });
});
