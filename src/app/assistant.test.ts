import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createKnowledgeFolder } from '../../test/helpers/run-command.ts';
import { SON_TUYEN_FILES } from '../../test/helpers/son-tuyen-library.ts';
import { ConfigError } from './env.ts';
import { KnowledgeFolderError } from './node/knowledge-folder.ts';
import { openAssistant } from './node/open-library.ts';

const KNOWLEDGE_DIR = createKnowledgeFolder(SON_TUYEN_FILES);
afterAll(() => rmSync(KNOWLEDGE_DIR, { recursive: true }));

describe('openAssistant', () => {
  it('answers and searches from the folder of KNOWLEDGE_DIR and the shipped tables', () => {
    const { library, ask, search } = openAssistant({ KNOWLEDGE_DIR });
    expect(library.info?.name).toBe('Thư viện Sơn Tuyền');
    expect(library.issuers.length).toBeGreaterThan(20);
    expect(ask('12-NQ/TU', null).documents.map(({ id }) => id)).toEqual(['nq-12-2021']);
    expect(search('du lịch số', { limit: 1 })[0]?.document).toBe('hl-kh-52-2024');
  });

  it('throws for a missing folder and an unknown time zone', () => {
    expect(() => openAssistant({ KNOWLEDGE_DIR: '/khong/co' })).toThrow(KnowledgeFolderError);
    expect(() => openAssistant({ KNOWLEDGE_DIR, TIME_ZONE: 'Asia/Son_Tuyen' })).toThrow(
      ConfigError,
    );
    expect(() => openAssistant({ KNOWLEDGE_DIR, TIME_ZONE: ' ' })).not.toThrow();
  });
});
