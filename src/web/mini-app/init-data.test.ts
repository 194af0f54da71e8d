import { describe, expect, it } from 'vitest';
import { openedBy, signInitData } from '../../../test/helpers/init-data.ts';
import { verifyInitData } from './init-data.ts';

const TOKEN = '123456789:AAExampleExampleExampleExample';
const NOW = new Date('2026-11-25T03:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const signed = signInitData(TOKEN, openedBy(77, NOW));

describe('initData', () => {
  it('that the token signed says who opened the Mini App', async () => {
    expect(await verifyInitData(signed, TOKEN, NOW)).toEqual({
      id: 77,
      language: 'vi',
      allowsWriting: true,
    });
    const silent = signInitData(TOKEN, openedBy(77, NOW, false));
    expect(await verifyInitData(silent, TOKEN, NOW)).toMatchObject({ allowsWriting: false });
  });

  it('is refused when it was signed with another token or changed afterwards', async () => {
    expect(await verifyInitData(signed, TOKEN.replace('AAE', 'AAF'), NOW)).toBeNull();
    expect(await verifyInitData(signed.replace('77', '78'), TOKEN, NOW)).toBeNull();
    expect(await verifyInitData(`${signed}&start_param=x`, TOKEN, NOW)).toBeNull();
    expect(await verifyInitData(signed.replace(/hash=\w+/u, 'hash='), TOKEN, NOW)).toBeNull();
    expect(await verifyInitData('', TOKEN, NOW)).toBeNull();
  });

  it('is refused after a day, and from the future', async () => {
    expect(await verifyInitData(signed, TOKEN, later(86_000))).not.toBeNull();
    expect(await verifyInitData(signed, TOKEN, later(87_000))).toBeNull();
    expect(await verifyInitData(signed, TOKEN, later(-600))).toBeNull();
  });

  it('is refused without a person, with a field twice, and when it is too long', async () => {
    const { user: _, ...nobody } = openedBy(77, NOW);
    expect(await verifyInitData(signInitData(TOKEN, nobody), TOKEN, NOW)).toBeNull();
    const odd = signInitData(TOKEN, { ...openedBy(77, NOW), user: '{"id":"77"}' });
    expect(await verifyInitData(odd, TOKEN, NOW)).toBeNull();
    expect(await verifyInitData(`${signed}&user=%7B%22id%22%3A1%7D`, TOKEN, NOW)).toBeNull();
    const long = signInitData(TOKEN, { ...openedBy(77, NOW), start_param: 'x'.repeat(5000) });
    expect(await verifyInitData(long, TOKEN, NOW)).toBeNull();
  });
});
