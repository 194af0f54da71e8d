import { describe, expect, it } from 'vitest';
import { answerOf, documentOf, libraryOf } from '../../../test/support/answers.ts';
import type { AnswerContext } from '../../answer/answer.ts';
import { createShelf } from '../../bot/shelf.ts';
import { wordsOf } from '../../bot/views/view.ts';
import { noSteps, type Step, withStep } from './steps.ts';
import { type ChatDesk, firstKeys, turnsOf } from './turns.ts';

const document = documentOf({
  sections: [
    {
      anchor: 'a',
      heading: 'Mục tiêu',
      path: ['Mục tiêu'],
      citation: 'Mục tiêu',
      text: 'Nội dung.',
    },
  ],
  sources: [{ title: 'Nguồn', url: 'https://example.vn/1', retrieved: null }],
});
const library = libraryOf([document]);
const context: AnswerContext = { documents: ['nq-1'], question: 'một', intent: 'about' };
const summary = {
  id: 'nq-1',
  number: '1/NQ-TEST',
  title: document.title,
  type: document.type,
  passedBy: null,
  dateDocument: null,
  inForce: 'unknown' as const,
  inForceVerified: false,
  url: null,
};

function desk(): ChatDesk & { readonly asked: [string, AnswerContext | null][] } {
  const asked: [string, AnswerContext | null][] = [];
  return {
    asked,
    shelf: createShelf(library, () => '2026-11-25'),
    words: wordsOf('vi'),
    ask: (question, given) => {
      asked.push([question, given]);
      return answerOf(question, { documents: [summary], suggestions: ['Câu tiếp?'], context });
    },
  };
}

const conversation = (steps: readonly Step[], about: string | null = null) =>
  steps.reduce(withStep, noSteps(about));

function press(keys: readonly (readonly { readonly label: string }[])[], label: RegExp): Step {
  const key = keys.flat().find((one) => label.test(one.label));
  if (key === undefined || !('press' in key)) throw new Error(`no button ${label}`);
  return { p: String(key.press) };
}

describe('a conversation', () => {
  it('answers a question; the next refers back to it', () => {
    const chat = desk();
    const turns = turnsOf(chat, conversation([{ q: 'một' }, { q: 'hai' }]));
    expect(turns.map(({ said, reply }) => [said, reply.kind])).toEqual([
      ['một', 'answer'],
      ['hai', 'answer'],
    ]);
    expect(chat.asked).toEqual([
      ['một', null],
      ['hai', context],
    ]);
  });

  it('about a document begins with it in mind', () => {
    const chat = desk();
    turnsOf(chat, conversation([{ q: 'một' }], 'nq-1'));
    expect(chat.asked[0]?.[1]?.documents).toEqual(['nq-1']);
  });

  it('shows what a button opens, with the buttons of that', () => {
    const chat = desk();
    const [first] = turnsOf(chat, conversation([{ q: 'một' }]));
    const open = press(first?.keys ?? [], /1\/NQ-TEST/u);
    const [, card] = turnsOf(chat, conversation([{ q: 'một' }, open]));
    expect(card?.said).toMatch(/1\/NQ-TEST/u);
    expect(JSON.stringify(card?.reply)).toContain('Về việc thử nghiệm');
    const sections = press(card?.keys ?? [], /Mục lục/u);
    const [, , menu] = turnsOf(chat, conversation([{ q: 'một' }, open, sections]));
    expect(menu?.keys.flat().map(({ label }) => label)).toContain('Mục tiêu');
  });

  it('asks what a suggestion says', () => {
    const chat = desk();
    const [first] = turnsOf(chat, conversation([{ q: 'một' }]));
    const next = press(first?.keys ?? [], /Câu tiếp/u);
    const [, second] = turnsOf(chat, conversation([{ q: 'một' }, next]));
    expect(second).toMatchObject({ said: 'Câu tiếp?', reply: { kind: 'answer' } });
  });

  it('has no button that would store or send anything; a file is a link', () => {
    const chat = desk();
    const [first] = turnsOf(chat, conversation([{ q: 'một' }]));
    const open = press(first?.keys ?? [], /1\/NQ-TEST/u);
    const turns = turnsOf(chat, conversation([{ q: 'một' }, open]));
    const keys = turns.flatMap((turn) => turn.keys.flat());
    expect(keys.map(({ label }) => label).join()).not.toMatch(/👍|👎|PDF|QR/u);
    expect(keys).toContainEqual({ label: '⬇ Markdown', href: '/documents/nq-1.md' });
    expect(keys).toContainEqual({ label: '🌐 Nguồn', href: 'https://example.vn/1' });
  });

  it.each(['', 'x', '1d:nothing', '1x:s9:0', '1f:s0:7', '1y:s0:1', '9z', '1s:a:b:c:d'])(
    'says of a made-up button %j that it is gone',
    (data) => {
      const steps = { from: 0, about: null, steps: [{ p: data }] };
      expect(turnsOf(desk(), steps)).toMatchObject([{ said: null, reply: { kind: 'gone' } }]);
    },
  );

  it('begins with menus that work', () => {
    const chat = desk();
    const [row] = firstKeys(chat);
    for (const key of row ?? []) {
      if (!('press' in key)) throw new Error('a link');
      const [turn] = turnsOf(chat, conversation([{ p: key.press }]));
      expect(turn?.reply.kind).toBe('view');
    }
  });
});
