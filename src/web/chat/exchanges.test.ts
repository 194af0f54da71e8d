import { describe, expect, it } from 'vitest';
import { makeAnswer, makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import type { AnswerContext } from '../../answer/answer.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { createCurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { libraryIndexOf } from '../../library/index/library-index.ts';
import { appendStep, type ChatStep, emptyHistory } from './chat-history.ts';
import { type ChatContext, initialButtons, replayConversation } from './exchanges.ts';

const document = makeDocument({
  sections: [
    {
      anchor: 'a',
      heading: 'Mục tiêu',
      path: ['Mục tiêu'],
      citation: 'Mục tiêu',
      text: 'Nội dung.',
    },
  ],
  sources: [{ title: 'Nguồn', url: 'https://example.vn/1', kind: null, retrieved: null }],
});
const library = makeLibrary([document]);
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

function createChatContext(): ChatContext & { readonly asked: [string, AnswerContext | null][] } {
  const asked: [string, AnswerContext | null][] = [];
  return {
    asked,
    index: createCurrentLibraryIndex(
      () => libraryIndexOf(library),
      () => '2026-11-25',
    ),
    t: translatorOf('vi'),
    ask: (question, given) => {
      asked.push([question, given]);
      return makeAnswer(question, { documents: [summary], suggestions: ['Câu tiếp?'], context });
    },
  };
}

const conversation = (steps: readonly ChatStep[], about: string | null = null) =>
  steps.reduce(appendStep, emptyHistory(about));

function pressButton(
  keys: readonly (readonly { readonly label: string }[])[],
  label: RegExp,
): ChatStep {
  const key = keys.flat().find((one) => label.test(one.label));
  if (key === undefined || !('callbackData' in key)) throw new Error(`no button ${label}`);
  return { p: String(key.callbackData) };
}

describe('replayConversation', () => {
  it('answers a question and passes its context to the next one', () => {
    const chat = createChatContext();
    const exchanges = replayConversation(chat, conversation([{ q: 'một' }, { q: 'hai' }]));
    expect(exchanges.map(({ userText, reply }) => [userText, reply.kind])).toEqual([
      ['một', 'answer'],
      ['hai', 'answer'],
    ]);
    expect(chat.asked).toEqual([
      ['một', null],
      ['hai', context],
    ]);
  });

  it('starts with the context of the document that the conversation is about', () => {
    const chat = createChatContext();
    replayConversation(chat, conversation([{ q: 'một' }], 'nq-1'));
    expect(chat.asked[0]?.[1]?.documents).toEqual(['nq-1']);
  });

  it('shows the view that a button opens, with its buttons', () => {
    const chat = createChatContext();
    const [first] = replayConversation(chat, conversation([{ q: 'một' }]));
    const open = pressButton(first?.buttons ?? [], /1\/NQ-TEST/u);
    const [, card] = replayConversation(chat, conversation([{ q: 'một' }, open]));
    expect(card?.userText).toMatch(/1\/NQ-TEST/u);
    expect(JSON.stringify(card?.reply)).toContain('Về việc thử nghiệm');
    const sections = pressButton(card?.buttons ?? [], /Mục lục/u);
    const [, , menu] = replayConversation(chat, conversation([{ q: 'một' }, open, sections]));
    expect(menu?.buttons.flat().map(({ label }) => label)).toContain('Mục tiêu');
  });

  it('asks the question of a suggestion button', () => {
    const chat = createChatContext();
    const [first] = replayConversation(chat, conversation([{ q: 'một' }]));
    const next = pressButton(first?.buttons ?? [], /Câu tiếp/u);
    const [, second] = replayConversation(chat, conversation([{ q: 'một' }, next]));
    expect(second).toMatchObject({ userText: 'Câu tiếp?', reply: { kind: 'answer' } });
  });

  it('has no button that stores or sends anything and shows a file as a link', () => {
    const chat = createChatContext();
    const [first] = replayConversation(chat, conversation([{ q: 'một' }]));
    const open = pressButton(first?.buttons ?? [], /1\/NQ-TEST/u);
    const exchanges = replayConversation(chat, conversation([{ q: 'một' }, open]));
    const keys = exchanges.flatMap((exchange) => exchange.buttons.flat());
    expect(keys.map(({ label }) => label).join()).not.toMatch(/👍|👎|QR/u);
    expect(keys).toContainEqual({ label: '⬇ Word', href: '/documents/nq-1.docx' });
    expect(keys).toContainEqual({ label: '🌐 Nguồn', href: 'https://example.vn/1' });
  });

  it.each(['', 'x', '1d:nothing', '1x:s9:0', '1f:s0:7', '1y:s0:1', '9z', '1s:a:b:c:d'])(
    'shows that the button %j is too old',
    (data) => {
      const steps = { from: 0, about: null, steps: [{ p: data }] };
      expect(replayConversation(createChatContext(), steps)).toMatchObject([
        { userText: null, reply: { kind: 'gone' } },
      ]);
    },
  );

  it('opens the views of the initial buttons', () => {
    const chat = createChatContext();
    const [row] = initialButtons(chat);
    for (const key of row ?? []) {
      if (!('callbackData' in key)) throw new Error('a link');
      const [exchange] = replayConversation(chat, conversation([{ p: key.callbackData }]));
      expect(exchange?.reply.kind).toBe('view');
    }
  });
});
