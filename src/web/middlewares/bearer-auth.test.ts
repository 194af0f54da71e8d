import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { requireBearerToken } from './bearer-auth.ts';

const SECRET = 'a-secret_of-this-test';
const app = new Hono();
app.get('/', requireBearerToken(SECRET), (c) => c.text('secret content'));

const get = (headers: Record<string, string>) => Promise.resolve(app.request('/', { headers }));

describe('requireBearerToken', () => {
  it('lets a request with the secret through', async () => {
    const response = await get({ authorization: `Bearer ${SECRET}` });
    expect(await response.text()).toBe('secret content');
  });

  it.each([
    ['no header', {}],
    ['another scheme', { authorization: `Basic ${SECRET}` }],
    ['no scheme', { authorization: SECRET }],
    ['no token', { authorization: 'Bearer' }],
    ['a wrong token', { authorization: `Bearer ${SECRET}x` }],
  ])('responds with 401, a challenge and no body when the request has %s', async (_, headers) => {
    const response = await get(headers);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /u);
    expect(await response.text()).toBe('');
  });
});
