import { beforeEach, describe, expect, it } from 'vitest';
import {
  createRecordingLogger,
  type RecordingLogger,
} from '../../../test/helpers/recording-logger.ts';
import { createAdmission, type LoopAdmission } from './admission.ts';

let now = 0;
let logger: RecordingLogger;
let admission: LoopAdmission;

beforeEach(() => {
  now = 0;
  logger = createRecordingLogger();
  admission = createAdmission({ logger, elapsed: () => now });
});

describe('createAdmission', () => {
  it('takes requests while the event loop comes around', () => {
    for (let tick = 0; tick < 100; tick += 1) {
      now += 1000;
      expect(admission.admit()).not.toBeNull();
      admission.tick();
    }
    expect(logger.lines).toEqual([]);
  });

  it('refuses requests that have waited for more than two seconds, until the loop comes around', () => {
    now = 2000;
    expect(admission.admit()).not.toBeNull();
    now = 2100;
    expect(admission.admit()).toBeNull();
    admission.tick();
    expect(admission.admit()).not.toBeNull();
  });

  it('refuses requests while 500 are in progress', () => {
    const taken = Array.from({ length: 500 }, () => admission.admit());
    expect(taken).not.toContain(null);
    expect(admission.admit()).toBeNull();
    taken[0]?.();
    expect(admission.admit()).not.toBeNull();
    expect(admission.admit()).toBeNull();
  });

  it('logs how many requests were refused, one line in ten seconds', () => {
    now = 3000;
    for (let request = 0; request < 7; request += 1) admission.admit();
    admission.tick();
    now = 6000;
    admission.admit();
    admission.tick();
    expect(logger.lines).toHaveLength(1);
    expect(logger.lines[0]).toMatchObject({ event: 'requests refused under load' });
    now = 14_000;
    admission.tick();
    expect(logger.lines).toHaveLength(2);
  });
});
