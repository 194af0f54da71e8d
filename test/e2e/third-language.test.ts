/** A third Fluent file adds a third language without changes to the code. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openAssistant } from '#test/knowledge';
import { setUpTestBot } from '../helpers/bot-harness.ts';
import { clickButton, inPrivateChat, lastText, makeUser, sendText } from '../helpers/chat.ts';
import { createTestSite } from '../helpers/site.ts';

// Test files share their modules, so that messages may be loaded already; those after this file load
// theirs again.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.resetModules();
});

/** The English messages with a mark in each text, and the meta messages of the new language. */
vi.mock('#message-texts', async (importOriginal) => {
  const { messageTexts } = await importOriginal<{ messageTexts: Record<string, string> }>();
  const fr = (messageTexts.en ?? '')
    .replace(/^([a-z0-9-]+) = (?=[^\s{])/gmu, '$1 = ¤')
    .replace(/^( +\*?\[\w+\]) /gmu, '$1 ¤')
    .replace('language-name = ¤English', 'language-name = Français')
    .replace('language-tag = ¤en-GB', 'language-tag = fr-FR')
    .replace('language-open-graph = ¤en_GB', 'language-open-graph = fr_FR');
  return { messageTexts: { ...messageTexts, fr } };
});

const { library, ask, search } = openAssistant({});

describe('a third language', () => {
  const { app, deps } = createTestSite();
  afterAll(() => deps.store.close());
  const getPage = async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.request(path, { headers: { accept: 'text/html', ...headers } });
    return await response.text();
  };

  it('pages are in a third language when the address asks for it', async () => {
    const html = await getPage('/?lang=fr');
    expect(html).toContain('<html lang="fr"');
    expect(html).toContain('¤What do the documents say? Just ask.');
    expect(html).toContain('content="fr_FR"');
  });

  it('pages are in a third language when the browser prefers it', async () => {
    expect(await getPage('/topics', { 'accept-language': 'fr-CA, en;q=0.5' })).toContain(
      '<html lang="fr"',
    );
  });

  it('every page links to its version in a third language', async () => {
    const html = await getPage('/topics');
    expect(html).toMatch(/hreflang="fr"[^>]*>\s*Français\s*</u);
    expect(html).toMatch(/<link rel="alternate" hreflang="fr" href="[^"]*\/topics\?lang=fr"/u);
  });

  it('answers on pages are in a third language, also to a question in Vietnamese', async () => {
    const html = await getPage(`/?lang=fr&q=${encodeURIComponent('PAR INDEX là gì?')}`);
    expect(html).toContain('¤Source: ');
  });

  it('errors of the API are in a third language', async () => {
    const response = await app.request('/api/ask', { headers: { 'accept-language': 'fr' } });
    expect(await response.json()).toMatchObject({ title: '¤Bad request' });
    expect(response.headers.get('content-language')).toBe('fr');
  });
});

describe('a third language of the bot', () => {
  const harness = setUpTestBot(() => ({ library, ask, search }));

  it('the bot answers in a third language when the Telegram of the user is in it', async () => {
    const person = inPrivateChat(makeUser(43, 'fr'));
    await sendText(harness, person, '/start');
    expect(lastText(harness, person)).toContain('¤Hello!');
    await sendText(harness, person, 'PAR INDEX là gì?');
    expect(lastText(harness, person)).toContain('¤Source: ');
  });

  it('a third language can be chosen by a button with its name', async () => {
    const person = inPrivateChat(makeUser(44, 'vi'));
    await sendText(harness, person, '/ngonngu');
    await clickButton(harness, person, 'Français');
    await sendText(harness, person, '/help');
    expect(lastText(harness, person)).toContain('¤In groups I answer only when asked');
  });
});
