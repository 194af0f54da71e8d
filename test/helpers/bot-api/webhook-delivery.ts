/** Makes one webhook delivery as Telegram does. */
import type { Update } from 'grammy/types';
import type { State } from './state.ts';
import type { Delivery } from './types.ts';

/**
 * POSTs the update to the registered address with its secret header. Throws when Telegram would
 * send nothing: without a webhook, or for a kind that is not in `allowed_updates`.
 */
export async function deliverUpdate(update: Update, state: State): Promise<Delivery> {
  const { webhook } = state;
  if (webhook === null) throw new Error('no webhook is registered: call setWebhook first');
  const kinds = webhook.allowedUpdates;
  if (kinds?.some((kind) => kind in update) === false) {
    throw new Error(`not in allowed_updates (${kinds.join(', ')}): ${Object.keys(update)}`);
  }
  state.messages.observe(update);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (webhook.secret !== null) headers['x-telegram-bot-api-secret-token'] = webhook.secret;
  const body = JSON.stringify(update);
  try {
    const response = await fetch(webhook.url, { method: 'POST', headers, body });
    if (!response.ok) remember(state, `Wrong response from the webhook: ${response.status}`);
    return { status: response.status, body: await response.text() };
  } catch (error) {
    remember(state, 'Connection failed');
    throw error;
  }
}

function remember(state: State, message: string): void {
  state.lastError = { date: Math.floor(Date.now() / 1000), message };
}
