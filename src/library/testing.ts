/** Documents for tests. Every field has a default, so that a test names only what it needs. */
import type { LegalDocument } from './document.ts';

/** A verified document without dates, relations or sections. */
export function createTestDocument(
  overrides: Partial<LegalDocument> & { readonly id: string },
): LegalDocument {
  return {
    kind: 'document',
    number: null,
    type: 'decision',
    title: 'Về việc kiểm thử',
    titleEn: null,
    shortTitle: null,
    text: null,
    passedBy: null,
    signedBy: null,
    dateDocument: null,
    dateEffective: null,
    dateNoLongerInForce: null,
    inForce: 'unknown',
    inForceVerified: true,
    jurisdiction: null,
    topics: [],
    aliases: [],
    relations: [],
    sources: [{ title: 'Công báo', url: null, kind: null, retrieved: null }],
    verified: true,
    language: 'vi',
    sections: [],
    ...overrides,
  };
}
