import { beforeEach, describe, expect, it } from 'vitest';
import {
  createRecordingLogger,
  type RecordingLogger,
} from '../../../test/helpers/recording-logger.ts';
import { createAdmission, type LoopAdmission } from './admission.ts';

let now = 0;
let deferred: (() => void)[] = [];
let logger: RecordingLogger;
let admission: LoopAdmission;

beforeEach(() => {
  now = 0;
  deferred = [];
  logger = createRecordingLogger();
  admission = createAdmission({
    logger,
    elapsed: () => now,
    defer: (run) => deferred.push(run),
  });
});

/** The event loop comes around once. */
function comeAround(): void {
  for (const run of deferred.splice(0)) run();
}

/** Comes around until nothing waits. */
function workOff(): void {
  while (deferred.length > 0) comeAround();
}

/** Whether each of some requests is taken, refused, or still waits. */
type Fate = 'taken' | 'refused' | 'waits';

function requestMany(count: number): { readonly fates: Fate[]; readonly done: (() => void)[] } {
  const fates: Fate[] = Array.from({ length: count }, () => 'waits');
  const done: (() => void)[] = [];
  for (let at = 0; at < count; at += 1)
    void admission.admit().then((release) => {
      fates[at] = release === null ? 'refused' : 'taken';
      if (release !== null) done.push(release);
    });
  return { fates, done };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('createAdmission', () => {
  it('takes requests one after another, each when the event loop has come around', async () => {
    const { fates } = requestMany(3);
    comeAround();
    comeAround();
    await settled();
    expect(fates).toEqual(['taken', 'waits', 'waits']);
    workOff();
    await settled();
    expect(fates).toEqual(['taken', 'taken', 'taken']);
    expect(logger.lines).toEqual([]);
  });

  it('reads what arrives before it works, but works in between', async () => {
    const { fates } = requestMany(1);
    for (let round = 0; round < 8; round += 1) {
      comeAround();
      requestMany(1);
    }
    await settled();
    expect(fates).toEqual(['waits']);
    comeAround();
    await settled();
    expect(fates).toEqual(['taken']);
  });

  it('refuses who has waited for more than two seconds', async () => {
    const { fates } = requestMany(3);
    comeAround();
    comeAround();
    now = 2001;
    admission.tick();
    workOff();
    await settled();
    expect(fates).toEqual(['taken', 'refused', 'refused']);
  });

  it('refuses who would be the 501st to wait', async () => {
    const { fates } = requestMany(501);
    await settled();
    expect(fates.filter((fate) => fate === 'refused')).toHaveLength(1);
    expect(fates[500]).toBe('refused');
  });

  it('refuses requests while 500 are in progress', async () => {
    const { fates, done } = requestMany(500);
    workOff();
    await settled();
    expect(new Set(fates)).toEqual(new Set(['taken']));
    expect(await admission.admit()).toBeNull();
    done[0]?.();
    const { fates: later } = requestMany(1);
    workOff();
    await settled();
    expect(later).toEqual(['taken']);
  });

  it('refuses requests while the event loop has not come around for two seconds', async () => {
    now = 2100;
    expect(await admission.admit()).toBeNull();
    admission.tick();
    const { fates } = requestMany(1);
    workOff();
    await settled();
    expect(fates).toEqual(['taken']);
  });

  it('logs how many requests were refused, one line in ten seconds', async () => {
    now = 3000;
    requestMany(7);
    admission.tick();
    now = 6000;
    requestMany(1);
    admission.tick();
    expect(logger.lines).toHaveLength(1);
    expect(logger.lines[0]).toMatchObject({ event: 'requests refused under load' });
    now = 14_000;
    admission.tick();
    expect(logger.lines).toHaveLength(2);
  });
});
