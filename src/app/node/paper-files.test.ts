/** The processes that read papers: one for each file, which ends with it. */
import { describe, expect, it } from 'vitest';
import { createPaperReader, type PaperReader } from '../import/paper-reader.ts';
import { createPaperFiles } from './paper-files.ts';

const NAMES = { issuers: [], jurisdictions: [], topics: [] };
const TODAY = '2026-11-25';
const text = new TextEncoder().encode('Kế hoạch thử.');

describe('a paper that is read from bytes', () => {
  it('has a process of its own, which is closed when the paper is read', async () => {
    const told: string[] = [];
    const openReader = (): PaperReader => {
      const reader = createPaperReader();
      told.push('opened');
      return {
        read: async (request) => {
          const imported = await reader.read(request);
          told.push('read');
          return imported;
        },
        close: () => {
          reader.close();
          told.push('closed');
        },
      };
    };
    const files = createPaperFiles(openReader);
    const both = ['a.txt', 'b.exe'].map((name) => files.read(name, text, NAMES, TODAY));
    await Promise.all(both);
    // The second paper waits for the first.
    expect(told).toEqual(['opened', 'read', 'closed', 'opened', 'read', 'closed']);
  });

  it('is read by a process that is started for it, unless another reader is given', async () => {
    const { result } = await createPaperFiles().read('a.exe', text, NAMES, TODAY);
    expect(result).toMatchObject({ status: 'refused', reason: 'unknown-format' });
  });
});
