import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { decodeKeystrokes, toTelex, toVni } from './decode-keystrokes.ts';
import type { Tone } from './syllable.ts';
import { joinSyllable, listSyllableBases, splitSyllable } from './syllable.ts';

const TONES: readonly Tone[] = ['ngang', 'huyen', 'sac', 'nga', 'hoi', 'nang'];

/** Any Vietnamese syllable. */
const syllable = fc
  .tuple(fc.constantFrom(...listSyllableBases()), fc.constantFrom(...TONES))
  .map(([base, tone]) => joinSyllable({ ...base, tone }))
  .filter((word) => splitSyllable(word) !== null);
/** A syllable whose keys do not look like an English word: long, with a marked letter. */
const decisive = syllable.filter((word) => {
  const parts = splitSyllable(word);
  const base = `${parts?.onset}${parts?.rhyme}`;
  return /[âêôơăưđ]/u.test(base) && !/^[wp]|oo/u.test(base) && toTelex(word).length > 3;
});
/** A sentence with at least three such syllables. */
const sentence = fc
  .tuple(fc.array(syllable, { maxLength: 6 }), fc.array(decisive, { minLength: 3, maxLength: 6 }))
  .map(([some, sure]) => [...sure, ...some].join(' '));

describe('decoding of Telex', () => {
  it('decoding of Telex reads every order of keys that an input method accepts', () => {
    for (const [typed, meant] of [
      ['chuyeenr ddooir soos', 'chuyển đổi số'],
      ['chuyeern ddoiro soos', 'chuyển đổi số'],
      ['chuyeenrr nawmw soos', 'chuyeenrr nawmw số'],
      ['nghij quyeets', 'nghị quyết'],
      ['cair cachs hanhf chinhs', 'cải cách hành chính'],
      ['nawm', 'năm'],
      ['tuwf nawm', 'từ năm'],
      ['uwr', 'ử'],
      ['tw phaps', 'tư pháp'],
      ['nhwngx nguoiwf dduwowcj', 'những người được'],
      ['uyr ban nhaan daan', 'ủy ban nhân dân'],
      ['doongdd ddoong doongd', 'đông đông đông'],
      ['hoawcj luuw muaw quawng', 'hoặc lưu mưa quăng'],
      ['thuowr xooong nghij', 'thuở xoong nghị'],
      ['quys giuwx ginf', 'quý giữ gìn'],
    ] as const) {
      expect(decodeKeystrokes(typed), typed).toBe(meant);
    }
  });

  it('decoding of Telex keeps case, numbers, punctuation and spacing', () => {
    for (const [typed, meant] of [
      [
        'Nghij quyeets 04-NQ/TU  cuar Tinhr uyr Quarng Nam?',
        'Nghị quyết 04-NQ/TU  của Tỉnh ủy Quảng Nam?',
      ],
      ['DDeef anr 06', 'Đề ản 06'],
      ['DDAF NAWNGX', 'ĐÀ NẴNG'],
      ['CCHC laf gif, SIPAS vaf PAR INDEX nawm 2023', 'CCHC là gì, SIPAS và PAR INDEX năm 2023'],
      ['57-NQ/TW cuar Booj Chinhs trij', '57-NQ/TW của Bộ Chính trị'],
      ['59/2022/ndd-cp vaf qdd 749', '59/2022/nđ-cp và qđ 749'],
      ['xem https://as.vn/has vaf gif', 'xem https://as.vn/has và gì'],
    ] as const) {
      expect(decodeKeystrokes(typed), typed).toBe(meant);
    }
  });

  it('decoding of Telex decides an ambiguous word by the rest of the question', () => {
    expect(decodeKeystrokes('cos nghij quyeets naof khoong')).toBe('có nghị quyết nào không');
    expect(decodeKeystrokes('thu tuc has cos')).toBe('thu tuc has cos');
    expect(decodeKeystrokes('tax cas')).toBe('tax cas');
    expect(decodeKeystrokes('what is the status of nghij quyeets 57')).toBe(
      'what is the status of nghị quyết 57',
    );
  });

  it('decoding of Telex works in a text that also has marks', () => {
    expect(decodeKeystrokes('chuyển ddooir số là gif')).toBe('chuyển đổi số là gì');
    expect(decodeKeystrokes('nghị quyeets đooir mới')).toBe('nghị quyết đổi mới');
  });

  it('decoding of Telex restores any sentence typed in Telex', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(decodeKeystrokes(toTelex(text))).toBe(text);
        const title = text.charAt(0).toUpperCase() + text.slice(1);
        expect(decodeKeystrokes(toTelex(title))).toBe(title);
      }),
    );
  });
});

describe('decoding of VNI', () => {
  it('decoding of VNI reads digits after the vowel or at the end', () => {
    for (const [typed, meant] of [
      ['chuye6n3 d9o6i3 so61', 'chuyển đổi số'],
      ['chuyen63 d9oi63 so61', 'chuyển đổi số'],
      ['thu3 tuc5 hanh2 chinh1', 'thủ tục hành chính'],
      ['PAPI la2 gi2?', 'PAPI là gì?'],
      ['nguo7i2 d9u7o7c5 nghi5 quye6t1', 'người được nghị quyết'],
      ['na8m 2024 D9a2 Na8ng4', 'năm 2024 Đà Nẵng'],
      ['749/QD9-TTg la2 gi2 ve62 d9ie62u', '749/QĐ-TTg là gì về điều'],
    ] as const) {
      expect(decodeKeystrokes(typed), typed).toBe(meant);
    }
  });

  it('decoding of VNI restores any sentence typed in VNI', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(decodeKeystrokes(toVni(text))).toBe(text);
      }),
    );
  });

  it('decoding of VNI keeps words with a number after them', () => {
    for (const text of [
      'nq57 nd118 qd06 KH2024',
      'quy1 2024',
      'muc1 khoan2 dieu62',
      'nghi quyet so57',
      'de06 la gi',
      'H5N1 A4 top10 4g mp3',
      'covid19',
    ]) {
      expect(decodeKeystrokes(text)).toBe(text);
    }
  });
});

describe('decoding of text that is no keystrokes', () => {
  const unchanged = (text: string): void => {
    expect(decodeKeystrokes(text), text).toBe(text);
  };

  it('decoding keeps Vietnamese with marks and without', () => {
    for (const text of [
      'Nghị quyết nào về chuyển đổi số của tỉnh Quảng Nam giai đoạn 2021-2025?',
      'Quyết định 749/QĐ-TTg ngày 03/6/2020 còn hiệu lực không',
      'chuyển đổi số là gì, xoong nồi',
      'hoà bình thuỷ lợi',
    ]) {
      unchanged(text);
      unchanged(fold(text));
    }
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 10 }), (words) => {
        // A plain `toong` has the same keys as tông.
        fc.pre(!words.some((word) => fold(word).includes('oo')));
        const text = words.join(' ');
        unchanged(text);
        unchanged(fold(text));
      }),
    );
  });

  it('decoding keeps abbreviations, numbers and chat spelling', () => {
    for (const text of [
      'CCHC CĐS SIPAS PAPI PAR INDEX TTHC DVC GIS ISO',
      '04-NQ/TU nq 57 tw qd 06 59/2022/NĐ-CP 12/4/2021 kh-ubnd',
      'tthc la j z ad oi ko bik ntn dc',
      'HDD SSD',
    ]) {
      unchanged(text);
    }
  });

  it('decoding keeps English', () => {
    const questions = [
      'digital transformation resolution',
      'what is the status of decree 118',
      'which resolution covers digital transformation in Quang Nam province',
      'is decree 59 still in force',
      'who issued the plan for administrative reform',
      'when does the law on electronic transactions take effect',
      'list of documents on public services',
      'has the decision been replaced',
      'how many targets are set for next year',
      'does this circular apply to all offices',
      'show me the latest news',
      'what are the terms of reference',
      'has it been amended or repealed',
      'these are the last tests of this class',
      'as of now there is no host for this course',
      'tax refunds for small business',
      'the boss of this office',
      'where do I see the list of fees',
      "isn't there a newer one, doesn't it matter",
      'there was a cost for those cars',
      'part two of three',
      'reset the door sensors',
      'her photos of Laos towns',
      'if so then how',
      'rate of satisfaction index SIPAS',
      'sort by most recent or best match',
      'error in text box',
      'PAR INDEX of Da Nang',
      'plans for the period 2021-2025',
      'one-stop shop',
    ];
    const words =
      'as is has was of or if us his her this these those there here see been seen how now own ' +
      'list last lost most cost test text next best must host post first news boss class pass tax ' +
      'box max fix mix six for from your our are were where which while who whose whom resolution ' +
      'decree decision circular law laws plan plans report directive notice status force effect ' +
      'date year month days hours issued signed agency office officer officers province city ' +
      'district ward party committee council government minister service services public online ' +
      'digital data database index score target targets reform reforms administrative procedure ' +
      'procedures citizen citizens business businesses tree free keep need meet good soon room too ' +
      'down town show know follow allow new few view review week been three green wood food school ' +
      'address access process assess across less unless success offer offers refer referee career ' +
      'sense horse course source resource user users issue issues case cases base basis does goes';
    for (const text of [...questions, ...words.split(' ')]) unchanged(text);
  });

  it('decoding keeps any text without letters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ \d.,;:!?/()-]*$/u), unchanged));
  });
});
