/** Watched sources end to end: `npm start`, two portals on loopback, a chat of administrators and of followers. */
import { afterEach, expect, it } from 'vitest';
import { type RunningBot, startRunningBot } from '../helpers/running-bot.ts';
import { openPortal, type Portal } from '../helpers/sources/portal.ts';
import {
  gazetteFeed,
  gazettePage,
  governmentList,
  type ListedPaper,
} from '../helpers/sources/portal-pages.ts';

const ADMIN = 77;
const GROUP = -1001234567890;
const FOLLOWER = 5;
/** It amends a decree that the invented province has. */
const DECREE: ListedPaper = {
  number: '148/2026/NĐ-CP',
  slug: 'nghi-dinh-so-148-2026-nd-cp',
  title: 'Sửa đổi, bổ sung một số điều của Nghị định số 118/2025/NĐ-CP về dịch vụ công',
  date: today().split('-').reverse().join('/'),
  effective: '01/01/2027',
};
let bot: RunningBot;
let portal: Portal;
afterEach(async () => {
  await bot.close();
  await portal.close();
});

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

it('a decree in the gazette is offered, approved and announced, and the followers of what it amends are told', async () => {
  portal = await openPortal();
  portal.answer('/feed.rss', gazetteFeed([DECREE]));
  portal.answer(`/van-ban/${DECREE.slug}-469100.htm`, gazettePage(DECREE));
  portal.answer('/list', governmentList([DECREE]));
  portal.answer('/empty.rss', gazetteFeed([]));
  bot = await startRunningBot(
    { ADMIN_IDS: String(ADMIN), WATCH_SOURCES: '1' },
    {
      'sources.yaml': [
        `- { id: cong-bao, name: Công báo, preset: congbao, url: "${portal.url}/feed.rss", words: [dịch vụ công] }`,
        `- { id: chinh-phu, name: Cổng Chính phủ, preset: chinhphu, url: "${portal.url}/list" }`,
        `- { id: trong, name: Nguồn trống, preset: feed, url: "${portal.url}/empty.rss" }`,
      ].join('\n'),
    },
  );
  const { server, updateFactory, textsTo, sendText, waitUntil } = bot;
  const cards = () => textsTo(ADMIN).filter((text) => text.includes('Số hiệu: 148/2026/NĐ-CP'));
  await waitUntil(() => cards().length > 0);
  await waitUntil(() => textsTo(ADMIN).some((text) => text.includes('Nguồn trống')));

  server.setMember(GROUP, FOLLOWER, 'administrator');
  server.pushUpdate(
    updateFactory.groupText('/theodoi nghị định', { chatId: GROUP, userId: FOLLOWER }),
  );
  await waitUntil(() => textsTo(GROUP).length > 0);
  await sendText('/theodoi 118/2025/NĐ-CP', FOLLOWER);
  expect(textsTo(GROUP).join()).not.toContain('148/2026/NĐ-CP');

  server.pushUpdate(updateFactory.callback('1v:1:1', { userId: ADMIN }));
  await waitUntil(() => textsTo(GROUP).some((text) => text.includes('148/2026/NĐ-CP')));
  await waitUntil(() =>
    textsTo(FOLLOWER).some((text) =>
      /118\/2025\/NĐ-CP được sửa đổi, bổ sung bởi .*148\/2026\/NĐ-CP.* từ 01\/01\/2027/u.test(text),
    ),
  );
  await sendText('/nguon', ADMIN);
  const list = /✅ Công báo: 1 mục[\s\S]*⚠️ Nguồn trống/u;
  await waitUntil(() => textsTo(ADMIN).some((text) => list.test(text)));
  // The other source listed the same decree, and the empty one was told of once.
  expect(cards()).toHaveLength(1);
  expect(textsTo(ADMIN).filter((text) => text.includes('Nguồn văn bản có lỗi'))).toHaveLength(1);
});
