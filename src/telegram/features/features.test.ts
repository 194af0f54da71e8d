/** Every command and button over the shipped library: private, in both languages. */

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openAssistant } from '#test/knowledge';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  deliverUpdate,
  editText,
  failedCalls,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  messageFrom,
  type Participant,
  sendText,
  sentTo,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { createCurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { libraryIndexOf } from '../../library/index/library-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { COMMANDS, type CommandId, commandNames } from '../commands.ts';

const { library, ask, search } = openAssistant({});
const libraryIndex = createCurrentLibraryIndex(
  () => libraryIndexOf(library),
  () => '2026-11-25',
);
const harness = setUpTestBot(() => ({ library, ask, search, adminIds: [7] }));

const related = library.documents.find(
  ({ id, number, sections }) =>
    number !== null &&
    sections.length > 2 &&
    (libraryIndex.relations.get(id)?.outgoing.length ?? 0) > 0,
);
if (related?.number == null) throw new Error('the library holds no document with relations');
const { number, title } = related;

describe('a command', () => {
  const admin = inPrivateChat(makeUser(7, 'vi'));

  it.each(Object.keys(COMMANDS) as CommandId[])('%s has a handler for every name', async (id) => {
    for (const name of commandNames(id)) {
      await sendText(harness, admin, `/${name}`);
      expect(sentTo(harness, admin).length).toBeGreaterThan(0);
      expect(lastText(harness, admin)).not.toBe(translatorOf('vi')('bot-unknown-command'));
      harness.server.reset();
    }
  });
});

describe.each([['vi'], ['en']] as const)('in a private chat, %s', (language) => {
  const seat: Participant = inPrivateChat(makeUser(language === 'vi' ? 41 : 42, language));
  const t = translatorOf(language);
  const question = language === 'vi' ? `${number} còn hiệu lực không?` : `Is ${number} in force?`;

  it('answers with buttons that open, relate and rate', async () => {
    await sendText(harness, seat, question);
    const labels = buttonsOf(lastMessage(harness, seat)).map(({ text }) => text);
    expect(labels).toContain(t('reply-open', { name: number }));
    expect(labels).toContain(t('reply-related'));
    expect(labels).toContain(t('reply-good'));
    expect(labels).toContain(t('reply-bad'));
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('opens the card with what people look for, then sections, one section, relations, and back', async () => {
    await sendText(harness, seat, question);
    await clickButton(harness, seat, t('reply-open', { name: number }));
    expect(lastText(harness, seat)).toContain(title);
    for (const label of [
      'document-passed-by',
      'document-signed-by',
      'document-effective',
      'document-source-label',
    ] as const) {
      expect(lastText(harness, seat)).toContain(t(label));
    }
    const card = lastMessage(harness, seat)?.message_id;
    await clickButton(
      harness,
      seat,
      t('document-sections', { count: related.sections.filter(({ text }) => text !== '').length }),
    );
    expect(lastText(harness, seat)).toContain(number);
    const [section] = buttonsOf(lastMessage(harness, seat));
    await clickButton(harness, seat, section?.text ?? '');
    expect(lastText(harness, seat)).toContain(related.sections[0]?.text.split('\n')[0]);
    await clickButton(harness, seat, t('document-card'));
    await clickButton(harness, seat, t('document-relations', { count: 1 }).split('(')[0] ?? '');
    expect(lastText(harness, seat)).toContain(t('document-relations-of', { name: '' }).trim());
    expect(lastMessage(harness, seat)?.message_id).toBe(card);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('pages all documents of an answer in the same message, and comes back to it', async () => {
    await sendText(harness, seat, language === 'vi' ? 'liệt kê các kế hoạch' : 'list all plans');
    const answer = lastMessage(harness, seat);
    await clickButton(harness, seat, t('reply-more', { count: 1 }).split(' 1 ')[0] ?? '');
    expect(lastText(harness, seat)).toContain('1. ');
    await clickButton(harness, seat, '2/');
    expect(lastText(harness, seat)).toContain('9. ');
    await clickButton(harness, seat, t('reply-back'));
    expect(lastMessage(harness, seat)?.text).toBe(answer?.text);
    expect(lastMessage(harness, seat)?.message_id).toBe(answer?.message_id);
    expect(harness.server.callsOf('sendMessage').length).toBeLessThan(4);
  });

  it('answers a follow-up question, also by a suggestion', async () => {
    await sendText(harness, seat, `${number}`);
    // A number alone is answered in Vietnamese.
    const label = translatorOf('vi')('suggest-status-short');
    expect(buttonsOf(lastMessage(harness, seat)).map(({ text }) => text)).toContain(label);
    await clickButton(harness, seat, label);
    expect(sentTo(harness, seat).some(({ text }) => text?.startsWith('❓ '))).toBe(true);
    await sendText(
      harness,
      seat,
      language === 'vi' ? 'còn hiệu lực không?' : 'is it still in force?',
    );
    expect(lastText(harness, seat)).toContain(number);
  });

  it('removes the rating buttons once pressed, and asks for the wanted answer after 👎', async () => {
    await sendText(harness, seat, question);
    await clickButton(harness, seat, t('reply-bad'));
    expect(lastNotice(harness)).toBe(t('reply-sorry'));
    const marked = harness.server.callsOf('editMessageReplyMarkup').at(-1)?.result;
    const labels = buttonsOf(marked as Parameters<typeof buttonsOf>[0]).map(({ text }) => text);
    expect(labels).toContain(t('reply-say-wanted'));
    expect(labels).not.toContain(t('reply-good'));
  });

  it('edits its answer when the question is edited', async () => {
    const asked = await sendText(harness, seat, question);
    const answer = lastMessage(harness, seat);
    const another = library.documents.find((one) => one.number !== null && one.id !== related.id);
    await editText(harness, seat, asked, `${another?.number}`);
    expect(lastMessage(harness, seat)?.message_id).toBe(answer?.message_id);
    expect(lastText(harness, seat)).toContain(another?.number);
    expect(harness.server.callsOf('sendMessage')).toHaveLength(1);
  });

  it('shows one number as a card and several numbers as a line each', async () => {
    await sendText(harness, seat, `/vanban ${number.toLowerCase()}`);
    expect(lastText(harness, seat)).toContain(title);
    const some = library.documents.flatMap((one) => one.number ?? []).slice(0, 5);
    await sendText(harness, seat, `/documents ${some.join(', ')}, 99999/QĐ-XYZ`);
    for (const one of some) expect(lastText(harness, seat)).toContain(one);
    expect(lastText(harness, seat)).toContain(t('reply-number-unknown', { text: '99999/QĐ-XYZ' }));
  });

  it('searches, changes pages and opens a result', async () => {
    await sendText(harness, seat, language === 'vi' ? '/timkiem một cửa' : '/search một cửa');
    expect(lastText(harness, seat)).toContain(t('reply-results-for', { query: 'một cửa' }));
    await clickButton(harness, seat, '2/');
    expect(lastText(harness, seat)).toContain('6. ');
    await clickButton(harness, seat, '6');
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('tells what the library covers, and opens its newest document', async () => {
    await sendText(harness, seat, '/thuvien');
    const text = lastText(harness, seat);
    const { documents, terms } = library;
    expect(text).toContain(
      t('coverage-holds', { documents: documents.length, terms: terms.length }),
    );
    expect(text).toContain(libraryIndex.newest[0]?.number);
    expect(text).toMatch(
      new RegExp(`${t('coverage-by-level')}: ${t('coverage-level-central')} \\(\\d+\\)`, 'u'),
    );
    const [button] = buttonsOf(lastMessage(harness, seat));
    await clickButton(harness, seat, button?.text ?? '');
    expect(lastText(harness, seat)).toContain(libraryIndex.newest[0]?.title);
  });

  it('browses topics down to a document', async () => {
    await sendText(harness, seat, '/chude');
    await clickButton(harness, seat, buttonsOf(lastMessage(harness, seat))[0]?.text ?? '');
    const list = buttonsOf(lastMessage(harness, seat)).find(({ text }) => text.startsWith('📋'));
    if (list !== undefined) await clickButton(harness, seat, list.text);
    expect(lastText(harness, seat)).toContain('1. ');
    await clickButton(harness, seat, '1');
    expect(lastText(harness, seat)).toContain(t('document-passed-by'));
  });

  it('shows the newest, the help, the privacy terms', async () => {
    await sendText(harness, seat, '/moi');
    expect(lastText(harness, seat)).toContain(t('document-newest'));
    expect(lastText(harness, seat)).toContain(libraryIndex.newest[0]?.number);
    await sendText(harness, seat, '/help');
    expect(lastText(harness, seat)).toContain(t('bot-help-look-up').slice(0, 20));
    await sendText(harness, seat, '/quyenriengtu');
    expect(lastText(harness, seat)).toContain(
      t('user-privacy', { contextMinutes: 30 }).slice(0, 30),
    );
    await clickButton(harness, seat, t('user-forget'));
    await clickButton(harness, seat, t('user-forget-yes'));
    expect(lastText(harness, seat)).toBe(t('user-forgotten'));
  });

  it('speaks the language that was chosen', async () => {
    const other = language === 'vi' ? 'English' : 'Tiếng Việt';
    const wanted = translatorOf(language === 'vi' ? 'en' : 'vi');
    await sendText(harness, seat, '/ngonngu');
    await clickButton(harness, seat, other);
    expect(lastText(harness, seat)).toBe(wanted('user-language-set'));
    await sendText(harness, seat, '/help');
    expect(lastText(harness, seat)).toContain(wanted('bot-how-to-ask'));
  });

  it('opens deep links and draws their QR code', async () => {
    await sendText(harness, seat, `/start doc_${related.id}`);
    expect(lastText(harness, seat)).toContain(title);
    await sendText(harness, seat, `/start doc_${shortHash(related.id)}`);
    expect(lastText(harness, seat)).toContain(title);
    await clickButton(harness, seat, t('document-link'));
    expect(lastText(harness, seat)).toContain('https://t.me/cchc_test_bot?start=doc_');
    expect(harness.server.callsOf('sendPhoto')[0]?.files[0]?.bytes.slice(1, 4)).toEqual(
      new TextEncoder().encode('PNG'),
    );
    await sendText(harness, seat, '/qr một cửa là gì');
    const [, payload] = /start=(\S+)/u.exec(lastText(harness, seat)) ?? [];
    await sendText(harness, seat, `/start ${payload}`);
    expect(sentTo(harness, seat).some(({ text }) => text?.startsWith('❓ một cửa là gì'))).toBe(
      true,
    );
    await sendText(harness, seat, '/start q_%%%');
    expect(lastText(harness, seat)).toContain(t('bot-how-to-ask'));
  });

  it('exports a document as Word and as PDF', async () => {
    await sendText(harness, seat, `/vanban ${number}`);
    await clickButton(harness, seat, 'Word');
    await clickButton(harness, seat, 'PDF');
    const [word, pdf] = harness.server.callsOf('sendDocument').map(({ files }) => files[0]);
    const parts = unzipSync(Uint8Array.from(word?.bytes ?? []));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(word?.name).toMatch(/^[a-z0-9-]+\.docx$/u);
    for (const { heading } of related.sections) expect(text).toContain(heading);
    expect(new TextDecoder('latin1').decode(pdf?.bytes.slice(0, 5))).toBe('%PDF-');
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('answers messages without text with one hint', async () => {
    const sticker = { file_id: 'a', file_unique_id: 'b', type: 'regular', width: 1, height: 1 };
    const message = messageFrom(seat, { sticker } as never);
    await deliverUpdate(harness, { message: message as never });
    expect(lastText(harness, seat)).toBe(t('bot-text-only'));
  });
});
