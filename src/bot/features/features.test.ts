/** Every command and button over the shipped library: private, in both languages. */
import { describe, expect, it } from 'vitest';
import { openAssistant } from '#test/knowledge';
import { botDesk } from '../../../test/support/bot-desk.ts';
import {
  buttonsOf,
  deliver,
  edit,
  last,
  lastNotice,
  lastText,
  messageFrom,
  person,
  press,
  privateSeat,
  refusals,
  type Seat,
  say,
  sentTo,
} from '../../../test/support/chat.ts';
import { subscribe } from '../../store/subscriptions.ts';
import { claimUpdate, MOST_ATTEMPTS, releaseUpdate } from '../../store/updates.ts';
import { codeOf } from '../keyboards/codes.ts';
import { localeOf } from '../locales/choose.ts';
import { createShelf } from '../shelf.ts';

const { library, ask, search } = openAssistant({});
const shelf = createShelf(library, () => '2026-11-25');
/** Noon of the deployment's zone. */
const NOON = new Date('2026-11-25T05:00:00Z');
const desk = botDesk(() => ({ library, ask, search, adminIds: [7] }));

const related = library.documents.find(
  ({ id, number, sections }) =>
    number !== null && sections.length > 2 && (shelf.relations.get(id)?.outgoing.length ?? 0) > 0,
);
if (related?.number == null) throw new Error('the library holds no document with relations');
const { number, title } = related;

describe.each([['vi'], ['en']] as const)('in a private chat, %s', (language) => {
  const seat: Seat = privateSeat(person(language === 'vi' ? 41 : 42, language));
  const locale = localeOf(language);
  const question = language === 'vi' ? `${number} còn hiệu lực không?` : `Is ${number} in force?`;

  it('answers with buttons that open, relate and rate', async () => {
    await say(desk, seat, question);
    const labels = buttonsOf(last(desk, seat)).map(({ text }) => text);
    expect(labels).toContain(locale.answers.open(number));
    expect(labels).toContain(locale.answers.related);
    expect(labels).toContain(locale.answers.good);
    expect(labels).toContain(locale.answers.bad);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('opens the card with all its metadata, then sections, one section, relations, and back', async () => {
    await say(desk, seat, question);
    await press(desk, seat, locale.answers.open(number));
    expect(lastText(desk, seat)).toContain(title);
    for (const label of [
      'passedBy',
      'signedBy',
      'dated',
      'effective',
      'status',
      'sources',
    ] as const) {
      expect(lastText(desk, seat)).toContain(locale.documents[label]);
    }
    const card = last(desk, seat)?.message_id;
    await press(desk, seat, locale.documents.sections(related.sections.length));
    expect(lastText(desk, seat)).toContain(number);
    const [section] = buttonsOf(last(desk, seat));
    await press(desk, seat, section?.text ?? '');
    expect(lastText(desk, seat)).toContain(related.sections[0]?.text.split('\n')[0]);
    await press(desk, seat, locale.documents.card);
    await press(desk, seat, locale.documents.relations(1).split('(')[0] ?? '');
    expect(lastText(desk, seat)).toContain(locale.documents.relationsOf('').trim());
    expect(last(desk, seat)?.message_id).toBe(card);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('pages all documents of an answer in the same message, and comes back to it', async () => {
    await say(desk, seat, language === 'vi' ? 'liệt kê các kế hoạch' : 'list all plans');
    const answer = last(desk, seat);
    await press(desk, seat, locale.answers.more(1).split(' 1 ')[0] ?? '');
    expect(lastText(desk, seat)).toContain('1. ');
    await press(desk, seat, '2/');
    expect(lastText(desk, seat)).toContain('9. ');
    await press(desk, seat, locale.answers.back);
    expect(last(desk, seat)?.text).toBe(answer?.text);
    expect(last(desk, seat)?.message_id).toBe(answer?.message_id);
    expect(desk.server.callsOf('sendMessage').length).toBeLessThan(4);
  });

  it('follows up, also by a suggestion', async () => {
    await say(desk, seat, `${number}`);
    const [suggestion] = buttonsOf(last(desk, seat)).filter(({ text }) => text.endsWith('?'));
    expect(suggestion).toBeDefined();
    await press(desk, seat, suggestion?.text ?? '');
    expect(sentTo(desk, seat).some(({ text }) => text?.startsWith(`❓ ${suggestion?.text}`))).toBe(
      true,
    );
    await say(desk, seat, language === 'vi' ? 'còn hiệu lực không?' : 'is it still in force?');
    expect(lastText(desk, seat)).toContain(number);
  });

  it('takes a thumb away once pressed, and a wish after 👎', async () => {
    await say(desk, seat, question);
    await press(desk, seat, locale.answers.bad);
    expect(lastNotice(desk)).toBe(locale.answers.sorry);
    const marked = desk.server.callsOf('editMessageReplyMarkup').at(-1)?.result;
    const labels = buttonsOf(marked as Parameters<typeof buttonsOf>[0]).map(({ text }) => text);
    expect(labels).toContain(locale.answers.sayWanted);
    expect(labels).not.toContain(locale.answers.good);
  });

  it('edits its answer when the question is edited', async () => {
    const asked = await say(desk, seat, question);
    const answer = last(desk, seat);
    const another = library.documents.find((one) => one.number !== null && one.id !== related.id);
    await edit(desk, seat, asked, `${another?.number}`);
    expect(last(desk, seat)?.message_id).toBe(answer?.message_id);
    expect(lastText(desk, seat)).toContain(another?.number);
    expect(desk.server.callsOf('sendMessage')).toHaveLength(1);
  });

  it('looks one number up as a card, several as a line each', async () => {
    await say(desk, seat, `/vanban ${number.toLowerCase()}`);
    expect(lastText(desk, seat)).toContain(title);
    const some = library.documents.flatMap((one) => one.number ?? []).slice(0, 5);
    await say(desk, seat, `/documents ${some.join(', ')}, 99999/QĐ-XYZ`);
    for (const one of some) expect(lastText(desk, seat)).toContain(one);
    expect(lastText(desk, seat)).toContain(locale.answers.numberUnknown('99999/QĐ-XYZ'));
  });

  it('searches, pages and opens what it found', async () => {
    await say(desk, seat, language === 'vi' ? '/timkiem một cửa' : '/search một cửa');
    expect(lastText(desk, seat)).toContain(locale.answers.resultsFor('một cửa'));
    await press(desk, seat, '2/');
    expect(lastText(desk, seat)).toContain('6. ');
    await press(desk, seat, '6');
    expect(refusals(desk.server)).toEqual([]);
  });

  it('browses topics down to a document', async () => {
    await say(desk, seat, '/chude');
    await press(desk, seat, buttonsOf(last(desk, seat))[0]?.text ?? '');
    const list = buttonsOf(last(desk, seat)).find(({ text }) => text.startsWith('📋'));
    if (list !== undefined) await press(desk, seat, list.text);
    expect(lastText(desk, seat)).toContain('1. ');
    await press(desk, seat, '1');
    expect(lastText(desk, seat)).toContain(locale.documents.passedBy);
  });

  it('shows the newest, the help, the privacy terms', async () => {
    await say(desk, seat, '/moi');
    expect(lastText(desk, seat)).toContain(locale.documents.newest);
    expect(lastText(desk, seat)).toContain(shelf.newest[0]?.number);
    await say(desk, seat, '/help');
    expect(lastText(desk, seat)).toContain(locale.commandsToo.slice(0, 20));
    await say(desk, seat, '/quyenriengtu');
    expect(lastText(desk, seat)).toContain(locale.person.privacy(30).slice(0, 30));
    await press(desk, seat, locale.person.forget);
    await press(desk, seat, locale.person.forgetYes);
    expect(lastText(desk, seat)).toBe(locale.person.forgotten);
  });

  it('speaks the language that was chosen', async () => {
    const other = language === 'vi' ? 'English' : 'Tiếng Việt';
    const wanted = localeOf(language === 'vi' ? 'en' : 'vi');
    await say(desk, seat, '/ngonngu');
    await press(desk, seat, other);
    expect(lastText(desk, seat)).toBe(wanted.person.languageSet);
    await say(desk, seat, '/help');
    expect(lastText(desk, seat)).toContain(wanted.howToAsk);
  });

  it('opens deep links and draws their QR code', async () => {
    await say(desk, seat, `/start doc_${related.id}`);
    expect(lastText(desk, seat)).toContain(title);
    await say(desk, seat, `/start doc_${codeOf(related.id)}`);
    expect(lastText(desk, seat)).toContain(title);
    await press(desk, seat, locale.documents.link);
    expect(lastText(desk, seat)).toContain('https://t.me/cchc_test_bot?start=doc_');
    expect(desk.server.callsOf('sendPhoto')[0]?.files[0]?.bytes.slice(1, 4)).toEqual(
      new TextEncoder().encode('PNG'),
    );
    await say(desk, seat, '/qr một cửa là gì');
    const [, payload] = /start=(\S+)/u.exec(lastText(desk, seat)) ?? [];
    await say(desk, seat, `/start ${payload}`);
    expect(sentTo(desk, seat).some(({ text }) => text?.startsWith('❓ một cửa là gì'))).toBe(true);
    await say(desk, seat, '/start q_%%%');
    expect(lastText(desk, seat)).toContain(locale.howToAsk);
  });

  it('exports a document as Markdown and as PDF', async () => {
    await say(desk, seat, `/vanban ${number}`);
    await press(desk, seat, 'Markdown');
    await press(desk, seat, 'PDF');
    const [markdown, pdf] = desk.server.callsOf('sendDocument').map(({ files }) => files[0]);
    const text = new TextDecoder().decode(markdown?.bytes);
    expect(markdown?.name).toMatch(/^[a-z0-9-]+\.md$/u);
    for (const { heading } of related.sections) expect(text).toContain(heading);
    expect(new TextDecoder('latin1').decode(pdf?.bytes.slice(0, 5))).toBe('%PDF-');
    expect(refusals(desk.server)).toEqual([]);
  });

  it('answers what is no text with one helpful line', async () => {
    const sticker = { file_id: 'a', file_unique_id: 'b', type: 'regular', width: 1, height: 1 };
    const message = messageFrom(seat, { sticker } as never);
    await deliver(desk, { message: message as never });
    expect(lastText(desk, seat)).toBe(locale.textOnly);
  });

  it('shows administrators who follows, what was delivered and what was put aside', async () => {
    const { db } = desk.deps().store;
    const wish = { chatId: 5, frequency: 'daily', threadId: null, language } as const;
    for (const topic of ['a', 'b']) await subscribe(db, { ...wish, filter: { topic }, now: NOON });
    const row = { slot: 'x', language, due: null, at: 0 };
    const states = ['sent', 'sent', 'put-off', 'pending', 'claimed', 'gone', 'failed'] as const;
    for (const [chat_id, state] of states.entries()) {
      await db
        .insertInto('outbox')
        .values({ ...row, chat_id, state })
        .execute();
    }
    const admin = privateSeat(person(7, language));
    await say(desk, admin, '/thongke');
    const [before] = sentTo(desk, admin);
    expect(before?.text).toContain(locale.admin.subscriptions(2, 1));
    expect(before?.text).toContain(locale.admin.deliveries(2, 3, 1, 1));
    expect(before?.text).not.toContain(locale.admin.putAside);
    for (let tries = 0; tries < MOST_ATTEMPTS; tries += 1) {
      await claimUpdate(db, 4711, NOON, 90);
      await releaseUpdate(db, 4711, NOON, { error: 'HttpError', counted: true });
    }
    await say(desk, admin, '/thongke');
    const after = sentTo(desk, admin).findLast(({ text }) => text !== undefined)?.text;
    expect(after).toContain(locale.admin.putAside);
    const line = locale.admin.putAsideUpdate(
      '4711',
      MOST_ATTEMPTS,
      'HttpError',
      '2026-11-25 12:00',
    );
    expect(after).toContain(`• ${line}`);
  });

  it('keeps figures and unanswered questions from everybody but administrators', async () => {
    await say(desk, seat, '/thongke');
    expect(lastText(desk, seat)).toBe(locale.unknownCommand);
    await say(desk, seat, '/chuatraloi');
    expect(lastText(desk, seat)).toBe(locale.unknownCommand);
    const admin = privateSeat(person(7, language));
    await say(desk, seat, 'giá vàng hôm nay, gọi 0905 123 456');
    await say(desk, admin, '/thongke');
    expect(desk.server.callsOf('sendPhoto')).toHaveLength(1);
    expect(sentTo(desk, admin)[0]?.text).toContain(locale.admin.questions(1));
    await say(desk, admin, '/unanswered');
    expect(lastText(desk, admin)).toContain('giá vàng hôm nay');
    expect(lastText(desk, admin)).not.toContain('0905');
  });
});
