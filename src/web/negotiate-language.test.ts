import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { negotiateLanguage, requestedLanguage } from './negotiate-language.ts';

const app = new Hono();
app.get('/', (c) => c.json([negotiateLanguage(c), requestedLanguage(c)]));

const languagesFor = async (query: string, headers: Record<string, string>) =>
  (await app.request(`/${query}`, { headers })).json();

describe('negotiateLanguage', () => {
  it.each([
    ['', {}, 'vi'],
    ['', { 'accept-language': 'en-US,vi;q=0.5' }, 'en'],
    ['', { 'accept-language': 'vi-VN,vi;q=0.9,en;q=0.8' }, 'vi'],
    ['', { 'accept-language': 'fr, de' }, 'vi'],
    ['', { 'accept-language': 'en', cookie: 'lang=vi' }, 'vi'],
    ['', { 'accept-language': 'en', cookie: 'lang=fr' }, 'en'],
    ['?lang=vi', { cookie: 'lang=en' }, 'vi'],
    ['?lang=fr', { cookie: 'lang=en' }, 'en'],
  ])('returns for %j with %j the language %s', async (query, headers, expected) => {
    const [language] = await languagesFor(query, headers);
    expect(language).toBe(expected);
  });
});

describe('requestedLanguage', () => {
  it.each([
    ['', null],
    ['?lang=en', 'en'],
    ['?lang=fr', null],
  ])('returns for %j %s', async (query, expected) => {
    const [, requested] = await languagesFor(query, { cookie: 'lang=en' });
    expect(requested).toBe(expected);
  });
});
