import { describe, expect, it } from 'vitest';
import { makeAnswer, makeBlock } from '../../test/helpers/answers.ts';
import { parseHtml } from '../../test/helpers/bot-api/entities.ts';
import type { Answer } from '../answer/answer.ts';
import { createAnswerParagraphs } from './paragraph.ts';
import { renderParagraphs, renderText } from './telegram-html.ts';

const renderAnswer = (answer: Answer) => renderParagraphs(createAnswerParagraphs(answer));

const htmlOf = (...blocks: ReturnType<typeof makeBlock>[]) =>
  renderAnswer(makeAnswer('?', { blocks })).map(({ html }) => html);

describe('renderParagraphs of an answer', () => {
  it('escapes everything that came from a document or a person', () => {
    expect(htmlOf(makeBlock('lead', '<b>"A" & B</b>'))).toEqual(['&lt;b&gt;"A" &amp; B&lt;/b&gt;']);
  });

  it('gives each kind of block and each style its tag', () => {
    expect(
      htmlOf(
        makeBlock('lead', { text: 'Số 57', style: 'strong' }, ' năm 2024'),
        makeBlock('paragraph', { text: 'về', style: 'em' }),
        makeBlock('quote', 'Trên 30%'),
        makeBlock('item', 'một'),
        makeBlock('note', 'chưa kiểm chứng'),
      ),
    ).toEqual([
      '<b>Số 57</b> năm 2024\n<i>về</i>\n<blockquote>Trên 30%</blockquote>\n• một\n<i>chưa kiểm chứng</i>',
    ]);
  });

  it('links a document with an http(s) address, and no other', () => {
    const document = {
      number: null,
      title: '',
      type: 'plan' as const,
      passedBy: null,
      dateDocument: null,
      inForce: 'unknown' as const,
      inForceVerified: false,
    };
    const [message] = renderAnswer(
      makeAnswer('?', {
        blocks: [
          makeBlock(
            'lead',
            { text: 'A', document: 'a' },
            { text: 'B', document: 'b' },
            {
              text: 'C',
              document: 'c',
            },
          ),
        ],
        documents: [
          { ...document, id: 'a', url: 'https://a.vn/?x="1"&y' },
          { ...document, id: 'b', url: 'javascript:alert(1)' },
          { ...document, id: 'c', url: null },
        ],
      }),
    );
    expect(message?.html).toBe('<a href="https://a.vn/?x=&quot;1&quot;&amp;y">A</a>BC');
  });

  it('keeps spaces at the ends of a styled run outside its tag', () => {
    const run = { text: ' (mục 1) ', style: 'strong' as const };
    expect(htmlOf(makeBlock('lead', 'a', run, 'b'))).toEqual(['a <b>(mục 1)</b> b']);
    expect(htmlOf(makeBlock('lead', 'a', { text: ' ', style: 'em' }, 'b'))).toEqual(['a b']);
  });

  it('closes its tags in every part of a long answer', () => {
    const long = { text: 'Một câu đậm & dài. '.repeat(600), style: 'strong' as const };
    const messages = renderAnswer(makeAnswer('?', { blocks: [makeBlock('quote', long)] }));
    expect(messages.length).toBeGreaterThan(2);
    for (const { html, plain } of messages) {
      const parsed = parseHtml(html);
      expect(parsed.text).toBe(plain);
      expect(parsed.text.length).toBeLessThanOrEqual(4096);
      expect(parsed.entities.map(({ type }) => type).sort()).toEqual(['blockquote', 'bold']);
    }
  });

  it('leaves out blocks without text', () => {
    expect(
      htmlOf(makeBlock('lead', 'a'), makeBlock('paragraph', ' '), makeBlock('note', 'b')),
    ).toEqual(['a\n<i>b</i>']);
  });
});

describe('renderText', () => {
  it('replaces half a surrogate pair, which Telegram would refuse', () => {
    expect(renderText('a\uD83Db')).toEqual([{ html: 'a\uFFFDb', plain: 'a\uFFFDb' }]);
  });

  it('keeps lines and blank lines', () => {
    expect(renderText('a\nb\n\n<c>')).toEqual([
      { html: 'a\nb\n\n&lt;c&gt;', plain: 'a\nb\n\n<c>' },
    ]);
  });
});
