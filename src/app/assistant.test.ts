import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createKnowledgeFolder } from '../../test/helpers/run-command.ts';
import { SON_TUYEN_FILES } from '../../test/helpers/son-tuyen-library.ts';
import { todayIn, utcOffsetMinutes } from './assistant.ts';
import { ConfigError } from './env.ts';
import { KnowledgeFolderError } from './node/knowledge-folder.ts';
import { openAssistant } from './node/open-library.ts';

const KNOWLEDGE_DIR = createKnowledgeFolder(SON_TUYEN_FILES);
afterAll(() => rmSync(KNOWLEDGE_DIR, { recursive: true }));

describe('today', () => {
  it('is the calendar day of the time zone', () => {
    const evening = new Date('2026-02-28T18:30:00Z');
    expect(todayIn('Asia/Ho_Chi_Minh', evening)).toBe('2026-03-01');
    expect(todayIn('UTC', evening)).toBe('2026-02-28');
    expect(todayIn('America/New_York', new Date('2026-03-01T03:00:00Z'))).toBe('2026-02-28');
  });

  it('begins as many minutes before that of UTC as the zone is ahead', () => {
    expect(utcOffsetMinutes('Asia/Ho_Chi_Minh')).toBe(420);
    expect(utcOffsetMinutes('UTC')).toBe(0);
    expect(utcOffsetMinutes('Asia/Kathmandu')).toBe(345);
    expect(utcOffsetMinutes('America/New_York', new Date('2026-01-15T00:00:00Z'))).toBe(-300);
    expect(utcOffsetMinutes('America/New_York', new Date('2026-07-15T00:00:00Z'))).toBe(-240);
  });
});

describe('the assistant of a process', () => {
  it('asks and searches the folder that the environment names, over the shipped tables', () => {
    const { library, ask, search } = openAssistant({ KNOWLEDGE_DIR });
    expect(library.info?.name).toBe('Thư viện Sơn Tuyền');
    expect(library.issuers.length).toBeGreaterThan(20);
    expect(ask('12-NQ/TU', null).documents.map(({ id }) => id)).toEqual(['nq-12-2021']);
    expect(search('du lịch số', { limit: 1 })[0]?.document).toBe('hl-kh-52-2024');
  });

  it('is refused a folder or a time zone that there is none', () => {
    expect(() => openAssistant({ KNOWLEDGE_DIR: '/khong/co' })).toThrow(KnowledgeFolderError);
    expect(() => openAssistant({ KNOWLEDGE_DIR, TIME_ZONE: 'Asia/Son_Tuyen' })).toThrow(
      ConfigError,
    );
    expect(() => openAssistant({ KNOWLEDGE_DIR, TIME_ZONE: ' ' })).not.toThrow();
  });
});
