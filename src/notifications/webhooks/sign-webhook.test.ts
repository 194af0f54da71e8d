import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signWebhook, webhookKeyOf } from './sign-webhook.ts';

describe('a secret', () => {
  it('is whsec_ and the base64 of 24 to 64 bytes', () => {
    const secretOf = (length: number) => `whsec_${randomBytes(length).toString('base64')}`;
    for (const length of [24, 32, 64]) expect(webhookKeyOf(secretOf(length))).toHaveLength(length);
    for (const length of [8, 23, 65])
      expect(webhookKeyOf(secretOf(length)), `${length}`).toBeNull();
    for (const text of ['', 'whsec_', 'secret', `whsec_${'*'.repeat(40)}`])
      expect(webhookKeyOf(text), text).toBeNull();
  });
});

describe('a signature', () => {
  it('is that of an example of another implementation, docs.svix.com', async () => {
    const key = Uint8Array.from(Buffer.from('plJ3nmyCDGBKInavdOK15jsl', 'base64'));
    const headers = await signWebhook(key, {
      id: 'msg_loFOjxBNrRLzqYUf',
      at: new Date(1_731_705_121_000),
      body: '{"event_type":"ping","data":{"success":true}}',
    });
    expect(headers).toEqual({
      'webhook-id': 'msg_loFOjxBNrRLzqYUf',
      'webhook-timestamp': '1731705121',
      'webhook-signature': 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
    });
  });

  it('covers id, time and body as bytes of UTF-8', async () => {
    const bytes = randomBytes(32);
    const body = '{"title":"Chuyển đổi số"}';
    const headers = await signWebhook(Uint8Array.from(bytes), {
      id: 'a',
      at: new Date(5000),
      body,
    });
    const expected = createHmac('sha256', bytes).update(`a.5.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
  });
});
