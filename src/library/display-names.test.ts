import { describe, expect, it } from 'vitest';
import { translatorOf } from '../i18n/i18n.ts';
import {
  documentName,
  documentTitle,
  placeNameOf,
  shortDocumentName,
  topicNameOf,
} from './display-names.ts';

const vi = translatorOf('vi');
const en = translatorOf('en');
const plan = { type: 'plan', number: '12/KH-UBND', title: 'Kế hoạch số', titleEn: null } as const;
const unnumbered = { ...plan, number: null };
const term = { name: 'DVC', fullName: 'dịch vụ công', fullNameEn: 'public service' };
const topic = { id: 'so', name: 'chuyển đổi số', nameEn: 'digital transformation' };
const topics = [{ ...topic, broader: null, synonyms: [] }];

describe('documentName', () => {
  it('documentName returns type and number, a title without a number, and the name of a term', () => {
    expect(documentName(plan, vi)).toBe('Kế hoạch 12/KH-UBND');
    expect(documentName(plan, en)).toBe('Plan 12/KH-UBND');
    expect(documentName(unnumbered, en)).toBe('Kế hoạch số');
    expect(documentName(term, vi)).toBe('DVC');
  });
});

describe('shortDocumentName', () => {
  it('shortDocumentName returns the number, a title without a number, and the name of a term', () => {
    expect(shortDocumentName(plan)).toBe('12/KH-UBND');
    expect(shortDocumentName(unnumbered)).toBe('Kế hoạch số');
    expect(shortDocumentName(term)).toBe('DVC');
  });
});

describe('documentTitle', () => {
  it('documentTitle returns the English title if there is one, else the Vietnamese', () => {
    expect(documentTitle(plan, en)).toBe('Kế hoạch số');
    expect(documentTitle({ ...plan, titleEn: 'Digital plan' }, en)).toBe('Digital plan');
    expect(documentTitle(term, en)).toBe('public service');
    expect(documentTitle(term, vi)).toBe('dịch vụ công');
  });
});

describe('topicNameOf and placeNameOf', () => {
  it('topicNameOf and placeNameOf return the name, or the id when it is unknown', () => {
    expect(topicNameOf('so', { topics }, 'vi')).toBe('chuyển đổi số');
    expect(topicNameOf('so', { topics }, 'en')).toBe('digital transformation');
    expect(topicNameOf('dat-dai', { topics }, 'en')).toBe('dat-dai');
    expect(placeNameOf('hue', { jurisdictions: [] })).toBe('hue');
  });
});
