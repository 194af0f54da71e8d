import { describe, expect, it } from 'vitest';
import { compareMessages } from './compare-messages.ts';
import { generateMessageTypes } from './generate-messages.ts';
import { readMessages } from './read-messages.ts';

describe('compareMessages', () => {
  const base = readMessages('first = One\nsecond = Two { $name }\nthird = Three\n');
  const compare = (source: string) => compareMessages('xx', readMessages(source), base);

  it('names the line of a message with another argument', () => {
    const source = 'first = One\n\nsecond = Two { $title }\nthird = Three\n';
    expect(compare(source)).toEqual([
      'xx.ftl:3: second has the arguments (title): expected (name)',
    ]);
  });

  it('names a message that is missing, with its line in the base file', () => {
    expect(compare('first = One\nthird = Three\n')).toEqual([
      'xx.ftl: second is missing (vi.ftl:2)',
    ]);
  });

  it('names the line of a message that the base file lacks', () => {
    const source = 'first = One\nsecond = Two { $name }\nthird = Three\nfourth = Four\n';
    expect(compare(source)).toEqual(['xx.ftl:4: fourth is not in vi.ftl']);
  });

  it('names the first message that is out of order', () => {
    expect(compare('second = Two { $name }\nfirst = One\nthird = Three\n')).toEqual([
      'xx.ftl:1: second is not in the order of vi.ftl',
    ]);
  });

  it('names the line of a message that cannot be read or is declared twice', () => {
    const source =
      'first = One\nsecond = Two { $name }\nthird = { \nfirst = Again\nthird = Three\n';
    expect(compare(source).map((fault) => fault.slice(0, 9))).toEqual(['xx.ftl:3:', 'xx.ftl:4:']);
  });
});

describe('readMessages', () => {
  const typesOf = (source: string) => [
    ...(readMessages(source).messages.get('a')?.arguments ?? []),
  ];

  it('reads an argument of NUMBER and of a plural as a number, others as text', () => {
    expect(typesOf('a = { $x } { NUMBER($y) } { $z ->\n    [one] 1\n   *[other] n\n  }\n')).toEqual(
      [
        ['x', 'text'],
        ['y', 'number'],
        ['z', 'number'],
      ],
    );
  });

  it('reads a selector with names as text', () => {
    expect(typesOf('a = { $x ->\n    [draft] d\n   *[final] f\n  }\n')).toEqual([['x', 'text']]);
  });

  it('adds the arguments of included messages', () => {
    expect(typesOf('a = { b } { $x }\nb = { NUMBER($y) }\n')).toEqual([
      ['x', 'text'],
      ['y', 'number'],
    ]);
  });
});

it('generateMessageTypes makes an argument a number where one language uses it as a number', () => {
  const base = readMessages('a = { $count }\n');
  const plural = readMessages('a = { $count ->\n    [one] 1\n   *[other] n\n  }\n');
  expect(generateMessageTypes(base, [base, plural])).toContain("'a': { readonly count: number };");
});
