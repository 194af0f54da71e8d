import { describe, expect, it } from 'vitest';
import { findCitedDocuments } from './cited-documents.ts';

describe('findCitedDocuments', () => {
  it('has numbers with their days, and no quantities', () => {
    expect(
      findCitedDocuments(
        'theo Nghị định số 34/2016/NĐ-CP ngày 14/5/2016, Luật số 63/2025/QH15 và 50 USD/tấn',
      ).map(({ number, date }) => [number, date]),
    ).toEqual([
      ['34/2016/NĐ-CP', '2016-05-14'],
      ['63/2025/QH15', null],
    ]);
  });
});
