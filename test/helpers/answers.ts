/** Small answers and libraries for tests. */
import type { Answer, Block, Span } from '../../src/answer/answer.ts';
import type { LegalDocument } from '../../src/library/document.ts';
import { entriesById, type Library } from '../../src/library/library.ts';
import { createTestDocument } from '../../src/library/testing.ts';

export function makeBlock(kind: Block['kind'], ...spans: (string | Span)[]): Block {
  return { kind, spans: spans.map((span) => (typeof span === 'string' ? { text: span } : span)) };
}

export function makeAnswer(question: string, change: Partial<Answer> = {}): Answer {
  return {
    question,
    status: 'answered',
    intent: 'which',
    language: 'vi',
    blocks: [makeBlock('lead', { text: 'Trả lời', style: 'strong' }, `: ${question}`)],
    documents: [],
    passages: [],
    truncated: false,
    suggestions: [],
    context: null,
    ...change,
  };
}

/** An unverified resolution without dates, relations, sources or sections. */
export function makeDocument(change: Partial<LegalDocument> = {}): LegalDocument {
  return createTestDocument({
    id: 'nq-1',
    number: '1/NQ-TEST',
    type: 'resolution',
    title: 'Về việc thử nghiệm',
    inForceVerified: false,
    sources: [],
    verified: false,
    ...change,
  });
}

export function makeLibrary(documents: readonly LegalDocument[]): Library {
  return {
    info: {
      name: 'Thư viện thử',
      nameEn: 'Test library',
      description: 'Mô tả thư viện',
      descriptionEn: 'What the library is',
      home: [],
      contact: 'phong@example.vn',
      disclaimer: 'Không phải văn bản <chính thức>',
      elsewhere: [],
      outOfScope: [],
      disclaimerEn: 'Not the official text',
    },
    documents,
    terms: [],
    topics: [],
    abbreviations: [],
    synonyms: [],
    issuers: [],
    jurisdictions: [],
    sources: [],
    entries: entriesById(documents, []),
    faults: [],
  };
}
