import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { INTENT_PATTERNS, type Intent } from './intents.ts';

/** The intents whose phrases a question has. */
const intentsOf = (question: string): Intent[] =>
  INTENT_PATTERNS.filter(({ pattern }) => pattern.test(fold(question))).map(({ intent }) => intent);

describe('the phrases of intents', () => {
  it.each([
    'xem tình trạng hồ sơ trực tuyến ở đâu',
    'theo dõi tình trạng giải quyết thế nào',
    'tình trạng hôn nhân xác nhận ở đâu',
  ])('ask for no validity where the state of papers is asked: %s', (question) => {
    expect(intentsOf(question)).not.toContain('status');
  });

  it('ask for the validity of a document', () => {
    expect(intentsOf('tình trạng hiệu lực của nghị định này')).toContain('status');
    expect(intentsOf('quyết định đó ở tình trạng nào')).toContain('status');
  });

  it.each([
    'Which documents do I need to register a birth?',
    'What documents are required for a level 2 account?',
    'Which documents can be stored in VNeID?',
    'what documents should I bring',
  ])('ask for no list where papers are meant: %s', (question) => {
    expect(intentsOf(question)).not.toContain('list');
  });

  it('ask for a list of documents in English', () => {
    expect(intentsOf('Which documents cover digital transformation?')).toContain('list');
    expect(intentsOf('What documents did the province issue in 2025?')).toContain('list');
  });
});
