/** /nguon and /racsoat, as administrators see them. */
import { describe, expect, it } from 'vitest';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  clickButton,
  inPrivateChat,
  lastNotice,
  lastText,
  makeUser,
  sendText,
} from '../../../test/helpers/chat.ts';
import { createLibraryAdmin } from '../../../test/helpers/library-admin.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import type { WatchedSource } from '../../library/watched-sources.ts';
import { saveSourceState } from '../../store/tables/source-states.ts';

const t = translatorOf('vi');
const admin = inPrivateChat(makeUser(77, 'vi'));
const lan = inPrivateChat(makeUser(61, 'vi'));
let looks = 0;
const libraryAdmin = createLibraryAdmin({
  lookAtSources: () => {
    looks += 1;
  },
});
const source: WatchedSource = {
  ...{ id: 'cb', name: 'Công báo', preset: 'congbao', url: null, enabled: true, trusted: false },
  ...{ everyHours: 1, topics: [], words: [], without: [], issuers: [], types: [], select: null },
};
const harness = setUpTestBot(() => ({ adminIds: [77], libraryAdmin }));

const withSources = (...sources: WatchedSource[]) =>
  harness.restart({ library: { ...harness.deps().library, sources } });

describe('/nguon', () => {
  it('lists each source with its state', async () => {
    withSources(
      source,
      { ...source, id: 'new', name: 'Mới' },
      { ...source, id: 'off', name: 'Tắt', enabled: false },
    );
    const at = new Date('2026-11-24T02:00:00Z');
    await saveSourceState(harness.deps().store.db, {
      ...{ id: 'cb', address: 'x', etag: null, lastModified: null, lookedAt: at, nextAt: at },
      ...{ okAt: null, items: null, failures: 1, toldAt: null },
      fault: JSON.stringify({ kind: 'certificate', host: 'congbao.chinhphu.vn' }),
    });
    await sendText(harness, admin, '/nguon');
    const text = lastText(harness, admin);
    expect(text).toContain(
      '⚠️ Công báo: chứng thư bảo mật của congbao.chinhphu.vn không hợp lệ; bot không bỏ qua việc kiểm tra',
    );
    expect(text).toContain('Chưa lần nào đọc được. Sẽ xem lại sau 09:00 24/11/2026.');
    expect(text).toContain('🕓 Mới: chưa xem lần nào');
    expect(text).toContain('⏸ Tắt: chưa bật');
  });

  it('looks at once, and switches the daily list on and off', async () => {
    withSources(source);
    await sendText(harness, admin, '/nguon');
    await clickButton(harness, admin, t('source-look'));
    expect([looks, lastNotice(harness)]).toEqual([1, t('source-looking')]);
    await clickButton(harness, admin, t('source-heartbeat-start'));
    expect(lastNotice(harness)).toBe(t('source-heartbeat-on'));
    await clickButton(harness, admin, t('source-heartbeat-stop'));
    expect(lastNotice(harness)).toBe(t('source-heartbeat-off'));
  });

  it('says what is missing where no source is named', async () => {
    withSources();
    await sendText(harness, admin, '/nguon');
    expect(lastText(harness, admin)).toContain(t('source-none'));
  });

  it('is for administrators only', async () => {
    await sendText(harness, lan, '/nguon');
    expect(lastText(harness, lan)).not.toContain(t('source-title'));
  });
});

it('/racsoat says so when no basis has ended, or lists the documents', async () => {
  await sendText(harness, admin, '/racsoat');
  expect(lastText(harness, admin)).toMatch(
    /căn cứ (?:đã hết hiệu lực: \d|mà)|Không có văn bản nào/u,
  );
});
