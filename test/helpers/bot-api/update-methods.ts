/** The methods for updates: long polling or a webhook, but not both. */
import { ApiError, badRequest } from './api-error.ts';
import type { Method, MethodRequest, State } from './state.ts';

const getUpdates: Method = ({ payload }, state) => {
  if (state.webhook !== null) {
    throw new ApiError(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  const allowed = kindsOf(payload);
  if (allowed !== undefined) state.updates.allowed = allowed;
  return state.updates.poll({
    offset: Number(payload.offset ?? 0),
    limit: Math.min(Math.max(Number(payload.limit ?? 100), 1), 100),
    timeoutSeconds: Math.min(Number(payload.timeout ?? 0), 50),
  });
};

const setWebhook: Method = ({ payload }, state) => {
  const url = String(payload.url ?? '');
  if (payload.drop_pending_updates === true) state.updates.clear();
  if (url === '') {
    state.webhook = null;
    return true;
  }
  checkAddress(url);
  const secret = payload.secret_token;
  if (secret !== undefined) checkSecret(String(secret));
  // An absent allowed_updates keeps its former value, as on Telegram.
  const allowed = kindsOf(payload);
  if (allowed !== undefined) state.updates.allowed = allowed;
  state.webhook = {
    url,
    secret: secret === undefined || secret === '' ? null : String(secret),
    allowedUpdates: state.updates.allowed,
    maxConnections: Number(payload.max_connections ?? 40),
  };
  return true;
};

/** Returns undefined when the field is absent, and null for an empty list: the default kinds. */
function kindsOf(payload: MethodRequest['payload']): readonly string[] | null | undefined {
  const kinds = payload.allowed_updates;
  if (kinds === undefined) return undefined;
  if (!Array.isArray(kinds)) throw badRequest("can't parse allowed_updates: Array expected");
  return kinds.length === 0 ? null : kinds.map(String);
}

const LOOPBACK = /^(?:127\.0\.0\.1|\[::1\]|localhost|.+\.test)$/u;

/** Accepts HTTPS as Telegram does, and plain HTTP on loopback and `.test` hosts. */
function checkAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  const loopback = url !== null && LOOPBACK.test(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !(loopback && url.protocol === 'http:'))) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
}

function checkSecret(secret: string): void {
  if (secret.length > 256) throw badRequest('secret token is too long');
  if (!/^[A-Za-z0-9_-]*$/u.test(secret)) {
    throw badRequest('secret token contains unallowed characters');
  }
}

const deleteWebhook: Method = ({ payload }, state) => {
  if (payload.drop_pending_updates === true) state.updates.clear();
  state.webhook = null;
  return true;
};

function webhookInfo({ webhook, updates, lastError }: State) {
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pendingCount,
    ...(webhook !== null && { max_connections: webhook.maxConnections }),
    ...(webhook?.allowedUpdates && { allowed_updates: webhook.allowedUpdates }),
    ...(lastError !== null && {
      last_error_date: lastError.date,
      last_error_message: lastError.message,
    }),
  };
}

export const updateMethods: Readonly<Record<string, Method>> = {
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo: (_, state) => webhookInfo(state),
};
