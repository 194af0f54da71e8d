import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import { formatDate } from '../i18n/format-date.ts';
import { translatorOf } from '../i18n/i18n.ts';
import type { Language } from '../i18n/translator.ts';
import { createTestDocument } from '../library/testing.ts';
import { announceChanges } from '../notifications/announce.ts';
import type {
  AnnouncementContent,
  DocumentChange,
  DocumentSnapshot,
} from '../notifications/announcement.ts';
import type { Post, PostItem } from '../notifications/sender.ts';
import { createMemoryStore } from '../store/testing.ts';
import { createPostRenderer } from './announcement-posts.ts';
import { parseCallback } from './callback-data/callback-data.ts';

const MOST_LETTERS = 4096;
const topics = [
  { id: 'cchc', name: 'Cải cách', nameEn: 'Reform', synonyms: [], broader: null },
  { id: 'so', name: 'Chuyển đổi số', nameEn: 'Digital', synonyms: [], broader: null },
];
const library = { ...makeLibrary([]), topics };
const renderer = createPostRenderer({
  username: () => 'cchc_test_bot',
  names: () => library,
  publicUrl: 'https://cchc.example.vn/',
});
const vi = translatorOf('vi');

const shown = (change: Partial<DocumentSnapshot> = {}): DocumentSnapshot => ({
  id: 'kh-1',
  number: '1/KH-UBND',
  type: 'plan',
  title: 'Về một cửa',
  titleEn: 'On one-stop shops',
  passedBy: 'UBND tỉnh',
  dateDocument: '2026-11-20',
  dateEffective: '2026-12-01',
  state: 'notYetInForce' as DocumentSnapshot['state'],
  verified: true,
  topics: ['so'],
  summary: 'Đạt 80% hồ sơ trực tuyến.',
  ...change,
});
const item = (
  document: Partial<DocumentSnapshot> = {},
  change: Partial<AnnouncementContent> = {},
  lead: string | null = null,
): PostItem => ({
  id: 1,
  content: { event: 'new', changes: [], document: shown(document), ...change },
  lead,
});
const to = (language: Language = 'vi', subscriptionId: number | null = 7) => ({
  language,
  subscriptionId,
  filter: null,
  isChannel: false,
});

/** What the buttons do. */
const pressesOf = ({ keyboard }: Post) =>
  keyboard.flat().flatMap((key) => {
    const { callback_data: data } = key as { callback_data?: string };
    return data === undefined ? [] : [parseCallback(data)];
  });

describe('an announcement', () => {
  it('names the document in the chat’s language, with a link and a stop button', () => {
    const post = renderer.post(item({}, {}, 'Xin lưu ý'), to());
    for (const part of ['Xin lưu ý', vi('post-heading-new'), '1/KH-UBND', 'Về một cửa', '80%']) {
      expect(post.plain).toContain(part);
    }
    expect(post.keyboard.flat()[0]).toMatchObject({
      text: vi('post-open'),
      url: expect.stringContaining('t.me/cchc_test_bot?start='),
    });
    expect(pressesOf(post)).toEqual([{ kind: 'unsubscribe', subscriptionId: 7 }]);
    expect(renderer.post(item(), to('en')).plain).toContain('On one-stop shops');
    expect(pressesOf(renderer.post(item(), to('vi', null)))).toEqual([
      { kind: 'unsubscribe', subscriptionId: null },
    ]);
  });

  it('says why the chat gets it, and links to its page', () => {
    const post = renderer.post(item(), { ...to(), filter: { topic: 'so' } });
    expect(post.plain).toContain(vi('post-reason', { what: 'Chuyển đổi số' }));
    expect(post.keyboard.flat()).toContainEqual({
      text: vi('post-page'),
      url: 'https://cchc.example.vn/documents/kh-1',
    });
  });

  it('in a channel can be opened and asked about, and not stopped by its readers', () => {
    const channel = { ...to(), filter: { topic: 'so' }, isChannel: true };
    for (const post of [renderer.post(item(), channel), renderer.digest([item()], channel)]) {
      expect(pressesOf(post)).toEqual([]);
      expect(post.keyboard.flat()).toContainEqual({
        text: vi('post-ask'),
        url: 'https://t.me/cchc_test_bot',
      });
      expect(post.plain).not.toContain('Chuyển đổi số\n\n');
      expect(post.plain).not.toContain(vi('post-reason', { what: 'Chuyển đổi số' }));
    }
  });

  it('shows no list marks of the text, and the day of an end', () => {
    const changes: DocumentChange[] = [
      { kind: 'status', from: 'inForce', to: 'notInForce' },
      { kind: 'ends', date: '2026-12-31' },
      { kind: 'figures', lines: ['- Năm 2027 đạt 90%.'], more: 0 },
    ];
    const changed = renderer.post(item({}, { event: 'changed', changes }), to());
    expect(changed.plain).toContain('• Năm 2027 đạt 90%.');
    expect(changed.plain).toContain(vi('status-not-in-force-since', { since: '31/12/2026' }));
    expect(renderer.post(item({ summary: '- Đạt 80%.' }), to()).html).toContain(
      '<blockquote>Đạt 80%.</blockquote>',
    );
  });

  it('shows the figures that new ones replace, as the language writes them', () => {
    const lines = ['Đạt 90% hồ sơ.', 'Kinh phí 2.000.000 đồng.', 'Còn 5 xã.'];
    const was = [['40.5%', '2025'], ['1500000'], []];
    const changes: DocumentChange[] = [{ kind: 'figures', lines, was, more: 0 }];
    const { plain } = renderer.post(item({}, { event: 'changed', changes }), to());
    expect(plain).toContain('• Đạt 90% hồ sơ. (trước đây: 40,5%; 2025)');
    expect(plain).toContain('• Kinh phí 2.000.000 đồng. (trước đây: 1.500.000)');
    expect(plain).toMatch(/• Còn 5 xã\.(?! \()/u);
  });

  it('describes the changes', () => {
    const changes: DocumentChange[] = [
      { kind: 'replacedBy', by: '2/KH-UBND', verified: true },
      { kind: 'ends', date: '2026-12-31' },
      { kind: 'figures', lines: ['Đạt 90% hồ sơ.'], more: 3 },
    ];
    const { plain } = renderer.post(item({}, { event: 'changed', changes }), to());
    expect(plain.split('\n')[0]).toContain('được thay thế bởi 2/KH-UBND');
    expect(plain).toContain('31/12/2026');
    expect(plain).toContain('Đạt 90% hồ sơ.');
    expect(plain).toContain(vi('post-more-lines', { count: 3 }));
  });

  it('says in the heading what amends the document, where and from when', () => {
    const amended = { kind: 'amendedBy', by: '9/2026/NĐ-CP', verified: false } as const;
    const changes = [{ ...amended, since: '2027-01-01', at: 'khoản 2 Điều 9' }];
    const { plain } = renderer.post(item({}, { event: 'changed', changes }), to());
    expect(plain.split('\n')[0]).toContain(
      'được sửa đổi, bổ sung bởi 9/2026/NĐ-CP (khoản 2 Điều 9) từ 01/01/2027 (chưa kiểm chứng)',
    );
    const several = [...changes, { ...amended, by: '10/2026/NĐ-CP' }];
    const post = renderer.post(item({}, { event: 'changed', changes: several }), to());
    expect(post.plain).toContain(vi('post-heading-changed'));
    expect(post.plain).toContain('• Được sửa đổi, bổ sung bởi 10/2026/NĐ-CP');
  });

  it('names the date of the event, also in a digest and when it is sent late', async () => {
    const store = createMemoryStore();
    const dated = createTestDocument({
      id: 'kh-1',
      inForce: 'inForce',
      dateDocument: '2026-11-01',
      dateEffective: '2026-11-25',
      dateNoLongerInForce: '2026-12-24',
    });
    const look = async (today: string) => {
      const options = { now: new Date(`${today}T05:00:00Z`), today, timeZone: 'Asia/Ho_Chi_Minh' };
      const { announcements } = await announceChanges(store, makeLibrary([dated]), options);
      return announcements.map(({ id, content }) => ({
        id,
        content: JSON.parse(content) as AnnouncementContent,
        lead: null,
      }));
    };
    await look('2026-11-20');
    for (const [late, day] of [
      ['2026-11-28', '2026-11-25'],
      ['2026-12-31', '2026-12-24'],
    ] as const) {
      const [told] = await look(late);
      if (told === undefined) throw new Error('nothing announced');
      for (const language of ['vi', 'en'] as const) {
        const texts = [
          renderer.post(told, to(language)).plain,
          renderer.digest([told], to(language, null)).plain,
        ];
        for (const text of texts) {
          expect(text).toContain(formatDate(translatorOf(language), day));
          expect(text).not.toMatch(/hôm nay|today/iu);
        }
      }
    }
  });

  it('about an end whose date was not stored is written without a date', () => {
    const { plain } = renderer.post(item({}, { event: 'ceased' }), to());
    expect(plain).toContain(vi('post-heading-ceased'));
  });

  it('says that a document is not verified', () => {
    expect(renderer.post(item({ verified: false }), to()).plain).toContain(vi('post-unverified'));
    expect(renderer.post(item(), to()).plain).not.toContain(vi('post-unverified'));
  });

  it('fits one message for any content', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 });
    const change = fc.oneof(
      fc.record({
        kind: fc.constantFrom('replacedBy' as const, 'amendedBy' as const),
        by: text,
        verified: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('figures' as const),
        lines: fc.array(text, { minLength: 1, maxLength: 4 }),
        more: fc.nat(9),
      }),
    );
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.array(change, { maxLength: 30 }),
        (title, by, lead, changes) => {
          const document = { title, number: null, passedBy: by, titleEn: null, verified: false };
          const { plain } = renderer.post(item(document, { changes }, lead), to());
          expect(plain.length).toBeLessThanOrEqual(MOST_LETTERS);
          expect(plain).toContain(vi('post-unverified'));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a digest', () => {
  const many = (count: number, change: (at: number) => Partial<DocumentSnapshot>) =>
    Array.from({ length: count }, (_, at) => item({ number: `${at}/KH`, ...change(at) }));

  it('is grouped by topic in the library’s order, documents without a topic last', () => {
    const items = [
      item({ number: '1/KH', topics: [] }),
      item({ number: '2/KH', topics: ['so'] }),
      item({ number: '3/KH', topics: ['gone', 'cchc'] }),
      item({ number: '4/KH', topics: ['so', 'cchc'] }),
    ];
    const post = renderer.digest(items, to('vi', null));
    const order = [
      'Cải cách',
      '3/KH',
      'Chuyển đổi số',
      '2/KH',
      '4/KH',
      vi('post-other-topics'),
      '1/KH',
    ];
    const places = order.map((part) => post.plain.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(post.plain).toContain(vi('post-digest', { count: 4 }));
    expect(pressesOf(post)).toEqual([{ kind: 'unsubscribe', subscriptionId: null }]);
  });

  it('names and links twenty documents in one message', () => {
    const title = 'Kế hoạch cải cách hành chính nhà nước '.repeat(20);
    const { plain, html } = renderer.digest(
      many(20, () => ({ title })),
      to(),
    );
    expect(plain.length).toBeLessThanOrEqual(MOST_LETTERS);
    for (let at = 0; at < 20; at += 1) expect(plain).toContain(` ${at}/KH`);
    expect(plain).not.toContain(vi('post-heading-new'));
    expect(html.match(/<a href="/gu)).toHaveLength(20);
  });
});

it('a post that cannot be deleted any more is edited to say that it was withdrawn', () => {
  const post = renderer.withdrawn(to('en'));
  expect(post).toMatchObject({ plain: translatorOf('en')('post-withdrawn'), keyboard: [] });
});
