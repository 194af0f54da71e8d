/** Pages and the API for a visitor who asks too often. */
import { describe, expect, it } from 'vitest';
import { createTestSite } from '../helpers/site.ts';

describe('rate limit', () => {
  it('gives 429 with Retry-After as a page or as problem details', async () => {
    const allowances = [true, false, false];
    const limited = createTestSite({
      change: {
        rateLimit: {
          clientKeyOf: () => '203.0.113.7',
          limit: () => {
            const allowed = allowances.shift() ?? false;
            return { allowed, retryAfterSeconds: allowed ? 0 : 7 };
          },
        },
      },
    });
    const ask = (path: string, accept: string) =>
      Promise.resolve(limited.app.request(path, { headers: { accept } }));
    expect((await ask('/api/ask?q=a', '*/*')).status).toBe(200);
    const program = await ask('/api/ask?q=a', '*/*');
    expect([program.status, program.headers.get('retry-after')]).toEqual([429, '7']);
    expect(program.headers.get('content-type')).toContain('problem+json');
    const person = await ask('/?q=a', 'text/html');
    expect(person.status).toBe(429);
    expect(await person.text()).toContain('7 giây');
    expect((await ask('/documents/par-index', 'text/html')).status).toBe(200);
    expect(limited.logger.lines).toEqual([]);
    await limited.deps.store.close();
  });
});
