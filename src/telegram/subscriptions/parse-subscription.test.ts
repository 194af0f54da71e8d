import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restartableBotLibrary } from '../../../test/helpers/restartable-bot.ts';
import { filterKey } from '../../store/subscription-filter.ts';
import { parseKeywords, parseKind, parseSubscription } from './parse-subscription.ts';

const library = {
  ...restartableBotLibrary,
  documents: restartableBotLibrary.documents.map((one) => ({
    ...one,
    passedBy: 'Tỉnh ủy Quảng Nam',
  })),
  issuers: [
    {
      id: 'thu-tuong',
      name: 'Thủ tướng Chính phủ',
      nameEn: 'Prime Minister',
      aliases: ['TTg'],
      codes: ['TTg'],
      level: 'central' as const,
      jurisdiction: 'vn',
    },
  ],
  jurisdictions: [
    {
      id: 'quang-nam',
      name: 'Quảng Nam',
      kind: 'province' as const,
      aliases: [],
      mergedInto: 'da-nang',
      mergedOn: null,
    },
  ],
};
const read = (text: string) => parseSubscription(text, library);

describe('parseSubscription', () => {
  it.each([
    ['tất cả', {}],
    ['Everything', {}],
    ['ĐẤT ĐAI', { topic: 'dat' }],
    ['dat dai; ke hoach', { topic: 'dat', type: 'plan' }],
    ['chủ đề: chuyển đổi số', { topic: 'so' }],
    ['tỉnh Quảng Nam', { place: 'quang-nam' }],
    ['tinh uy quang nam', { issuer: 'Tỉnh ủy Quảng Nam' }],
    ['ttg', { issuer: 'Thủ tướng Chính phủ' }],
    ['by prime minister', { issuer: 'Thủ tướng Chính phủ' }],
    ['của Bộ Nội vụ', { issuer: 'Bộ Nội vụ' }],
    ['đất đai, khi hết hiệu lực', { topic: 'dat', events: 'ended' }],
    ['đất đai, khi bị sửa đổi, bổ sung', { topic: 'dat', events: ['amended', 'replaced'] }],
    ['đất đai, chỉ khi bị thay thế hoặc bãi bỏ', { topic: 'dat', events: 'replaced' }],
    ['đất đai, bị thay thế', { topic: 'dat', events: 'replaced' }],
    [
      'đất đai, khi có hiệu lực hoặc hết hiệu lực',
      { topic: 'dat', events: ['effective', 'ended'] },
    ],
    ['đất đai, when it ends', { topic: 'dat', events: 'ended' }],
    ['kế hoạch, khi được nhắc đến', { type: 'plan', events: 'mentioned' }],
    ['bổ sung', { words: ['bổ sung'] }],
    ['“một cửa”, -xây dựng', { words: ['một cửa'], without: ['xây dựng'] }],
    ['đất đai, chuyển đổi số, dat dai', { topic: ['dat', 'so'] }],
    [
      'kế hoạch, luật, của Bộ Nội vụ, của Chính phủ',
      { type: ['plan', 'law'], issuer: ['Bộ Nội vụ', 'Chính phủ'] },
    ],
  ])('%s', (text, filter) => {
    expect(read(text)).toEqual({
      ...{ filter, hasFilter: true, frequency: null, deliveryPreferences: {} },
      ...{ notUnderstood: [], rounded: [] },
    });
    expect(filterKey(read(text).filter)).toBe(filterKey(filter as never));
  });

  it.each([
    ['ngay', 'now', {}],
    ['hằng ngày', 'daily', {}],
    ['mỗi ngày lúc 7 giờ', 'daily', { hour: 7 }],
    ['daily 8am', 'daily', { hour: 8 }],
    ['mỗi tối 8h', 'daily', { hour: 20 }],
    ['8 giờ sáng', null, { hour: 8 }],
    ['12 giờ đêm', null, { hour: 0 }],
    ['1 giờ trưa, mỗi ngày một lần', 'daily', { hour: 13 }],
    ['weekly, friday, 18h', 'weekly', { weekday: 5, hour: 18 }],
    ['hằng tuần vào thứ sáu lúc 18 giờ', 'weekly', { weekday: 5, hour: 18 }],
    ['8 giờ tối thứ sáu hằng tuần', 'weekly', { weekday: 5, hour: 20 }],
    ['thứ hai hằng tuần', 'weekly', { weekday: 1 }],
    ['every Monday at 8', 'weekly', { weekday: 1, hour: 8 }],
    ['weekly on Sundays', 'weekly', { weekday: 7 }],
    ['yên lặng 22-24', null, { quietHours: { from: 22, to: 0 } }],
    ['yên lặng 22 - 6', null, { quietHours: { from: 22, to: 6 } }],
    ['yên lặng từ 21h đến 6h', null, { quietHours: { from: 21, to: 6 } }],
    ['yên lặng 9 giờ tối tới 6 giờ sáng', null, { quietHours: { from: 21, to: 6 } }],
    ['quiet hours from 22:00 – 6:00', null, { quietHours: { from: 22, to: 6 } }],
    ['không yên lặng', null, { quietHours: null }],
    ['Europe/Berlin', null, { timeZone: 'Europe/Berlin' }],
    ['mỗi sáng', 'daily', { hour: 7 }],
    ['mỗi sáng thứ hai', 'weekly', { weekday: 1, hour: 7 }],
    ['sáng thứ hai hằng tuần', 'weekly', { weekday: 1, hour: 7 }],
    ['mỗi t6', 'weekly', { weekday: 5 }],
    ['ngày nào cũng gửi lúc 7h', 'daily', { hour: 7 }],
    ['gửi lúc 7 giờ sáng', null, { hour: 7 }],
    ['khi có là báo', 'now', {}],
    ['không làm phiền 22h-6h', null, { quietHours: { from: 22, to: 6 } }],
    ['tắt thông báo ban đêm', null, { quietHours: { from: 22, to: 6 } }],
    ['đừng báo từ 22h đến 6h', null, { quietHours: { from: 22, to: 6 } }],
    ['ban đêm không gửi', null, { quietHours: { from: 22, to: 6 } }],
    ['22h-6h im lặng', null, { quietHours: { from: 22, to: 6 } }],
    ['trừ ban đêm', null, { quietHours: { from: 22, to: 6 } }],
    ['không báo sau 21h', null, { quietHours: { from: 21, to: 6 } }],
    ['không gửi trước 8h', null, { quietHours: { from: 22, to: 8 } }],
    ['chỉ gửi từ 7h đến 21h', null, { quietHours: { from: 21, to: 7 } }],
    ['chỉ gửi giờ hành chính', null, { quietHours: { from: 17, to: 8 } }],
    ['nghỉ trưa không gửi', null, { quietHours: { from: 11, to: 14 } }],
    ['do not disturb 10pm-6am', null, { quietHours: { from: 22, to: 6 } }],
    ['sau 10 giờ tối thì thôi', null, { quietHours: { from: 22, to: 6 } }],
    ['ban đêm thì im', null, { quietHours: { from: 22, to: 6 } }],
    ['đừng làm ồn buổi tối', null, { quietHours: { from: 18, to: 6 } }],
    ['không đêm hôm', null, { quietHours: { from: 22, to: 6 } }],
    ['nghỉ từ 11h đến 14h', null, { quietHours: { from: 11, to: 14 } }],
    ['từ 22 giờ đến 6 giờ không nhắn tin', null, { quietHours: { from: 22, to: 6 } }],
    ['chỉ nhắn trong giờ làm việc', null, { quietHours: { from: 17, to: 8 } }],
    ['cuối ngày', null, { hour: 17 }],
    ['mỗi cuối ngày', 'daily', { hour: 17 }],
    ['đầu giờ sáng', null, { hour: 7 }],
    ['đầu giờ sáng thứ hai hằng tuần', 'weekly', { weekday: 1, hour: 7 }],
    ['giờ Việt Nam', null, { timeZone: 'Asia/Ho_Chi_Minh' }],
    ['UTC+07:00', null, { timeZone: 'Etc/GMT-7' }],
    ['utc', null, { timeZone: 'UTC' }],
    ['UTC+7', null, { timeZone: 'Etc/GMT-7' }],
  ])('reads the schedule of %s', (text, frequency, deliveryPreferences) => {
    expect(read(text)).toEqual({
      ...{ filter: {}, hasFilter: false, frequency, deliveryPreferences: deliveryPreferences },
      ...{ notUnderstood: [], rounded: [] },
    });
  });

  it.each([
    ['hằng ngày 7h30', { hour: 7 }],
    ['hằng ngày lúc 7:30', { hour: 7 }],
    ['7 giờ rưỡi', { hour: 7 }],
    ['yên lặng 21h30-6h', { quietHours: { from: 21, to: 6 } }],
    ['yên lặng 21h-5h30', { quietHours: { from: 21, to: 6 } }],
  ])('rounds %s to whole hours and reports it', (text, deliveryPreferences) => {
    expect(read(text)).toMatchObject({
      deliveryPreferences,
      rounded: [text],
      notUnderstood: [],
    });
  });

  it.each([
    ['-', '🔥', '???', '-🔥', '"..."', 'của ???', 'chủ đề: -'],
    [
      'hằng ngày lúc rảnh',
      'hằng tháng',
      'weekly report',
      '2 ngày một lần',
      'quiet zone',
      '2 lần một ngày',
    ],
    ['25h', '8:75', '13 giờ sáng', '24h30', 'thứ hai 25h', '12 giờ học'],
    ['không làm phiền', 'không gửi cuối tuần', 'chỉ gửi lúc rảnh', 'weekdays'],
    ['yên lặng 0-24', 'yên lặng 22-22', 'yên lặng', 'yên lặng 25-6', 'yên lặng từ 9h tối'],
  ])('reports %s and similar parts as not understood', (...parts) => {
    for (const part of parts) {
      expect(read(part)).toEqual({
        ...{ filter: {}, hasFilter: false, frequency: null, deliveryPreferences: {} },
        ...{ notUnderstood: [part], rounded: [] },
      });
    }
    expect(read([...parts, 'đất đai'].join(', '))).toMatchObject({
      filter: { topic: 'dat' },
      notUnderstood: parts,
    });
  });

  it.each(['154', '24/7', '5G', '2 hồ sơ', '5 sáng kiến', 'thủ tục', 'giờ hành chính', 'số 8'])(
    '%s is no time',
    (word) => {
      expect(read(word)).toMatchObject({ filter: { words: [word] }, notUnderstood: [] });
    },
  );

  it('reads times that follow without a comma', () => {
    expect(read('đất đai hằng ngày 7h')).toMatchObject({
      filter: { topic: 'dat' },
      frequency: 'daily',
      deliveryPreferences: { hour: 7 },
    });
    expect(read('một cửa đừng gửi ban đêm')).toMatchObject({
      filter: { words: ['một cửa'] },
      deliveryPreferences: { quietHours: { from: 22, to: 6 } },
    });
    expect(read('hồ sơ 24 giờ')).toMatchObject({ filter: { words: ['hồ sơ 24 giờ'] } });
  });

  it.each(['chế độ nghỉ hưu', 'nghỉ phép', 'ngày', 'ngày công vụ', 'công dân thôi quốc tịch'])(
    'takes %s for words',
    (word) => expect(read(word)).toMatchObject({ filter: { words: [word] }, notUnderstood: [] }),
  );

  it('leaves out what is excepted in words', () => {
    expect(read('kế hoạch, trừ xây dựng').filter).toEqual({ type: 'plan', without: ['xây dựng'] });
  });

  it('never uses a part that begins like a time as a keyword', () => {
    const often = fc.constantFrom('', 'hằng ngày ', 'mỗi tuần ', 'daily ', 'Weekly ', 'mỗi tối ');
    const before = fc.constantFrom('', 'lúc ', 'vào lúc ', 'at ');
    const number = fc.nat({ max: 130 });
    const sign = fc.constantFrom('h', ' giờ', ' GIỜ ', 'h:', ':0', ':', ' h ');
    const minutes = fc.oneof(fc.constant(''), number.map(String));
    const behind = fc.constantFrom('', ' sáng', ' tối', 'am', ' pm', ' phút', ' rảnh', ' thứ hai');
    const hour = fc
      .tuple(often, before, number, sign, minutes, behind)
      .filter(([, , , colon, digits]) => !colon.endsWith(':') || colon === 'h:' || digits !== '')
      .map((parts) => parts.join(''));
    const quiet = fc
      .tuple(fc.constantFrom('yên lặng ', 'quiet ', 'im lặng từ '), hour, hour)
      .map(([first, from, to]) => `${first}${from} đến ${to}`);
    fc.assert(
      fc.property(fc.oneof(hour, quiet), (text) => {
        const { filter, hasFilter, frequency, deliveryPreferences, notUnderstood } = read(text);
        expect([filter, hasFilter]).toEqual([{}, false]);
        const said = frequency !== null || Object.keys(deliveryPreferences).length > 0;
        expect(said).toBe(notUnderstood.length === 0);
        if (deliveryPreferences.quietHours)
          expect(deliveryPreferences.quietHours.from).not.toBe(deliveryPreferences.quietHours.to);
      }),
      { examples: [['13ham']] },
    );
  });

  it('follows everything only when the text says so', () => {
    const sign = fc.constantFrom(...'-?!"“.…🔥/\u0301 ,;\n');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const text = signs.join('');
        const { filter, hasFilter, notUnderstood } = read(text);
        expect([filter, hasFilter]).toEqual([{}, false]);
        expect(notUnderstood.length > 0).toBe(/[^\s,;]/u.test(text));
        expect(parseKeywords(text).found).toEqual({});
        expect(parseKind('issuer', text, library).found).toEqual([]);
      }),
    );
  });

  it('reads any text into hours and keywords that can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { filter, deliveryPreferences } = read(text);
        expect(() => JSON.parse(filterKey(filter))).not.toThrow();
        const hours = [
          deliveryPreferences.hour,
          deliveryPreferences.quietHours?.from,
          deliveryPreferences.quietHours?.to,
        ];
        for (const hour of hours) if (hour !== undefined) expect(hour).toBeLessThan(24);
      }),
    );
  });
});

describe('parseKind and parseKeywords', () => {
  it.each([
    ['topic', 'Đất đai, số hóa', ['dat'], ['số hóa']],
    ['type', 'ke hoach, luật, sách', ['plan', 'law'], ['sách']],
    ['place', 'tỉnh Quảng Nam, Huế', ['quang-nam'], ['Huế']],
    ['issuer', 'tinh uy quang nam, Sở Nội vụ', ['Tỉnh ủy Quảng Nam', 'Sở Nội vụ'], []],
  ] as const)('%s: %s', (kind, text, found, not) => {
    expect(parseKind(kind, text, library)).toEqual({ found, unmatched: not });
  });

  it('keep words as keywords, whatever else they could be', () => {
    expect(parseKeywords('kế hoạch, -đất đai, hằng ngày, -🔥')).toEqual({
      found: { words: ['kế hoạch', 'hằng ngày'], without: ['đất đai'] },
      unmatched: ['-🔥'],
    });
  });
});
