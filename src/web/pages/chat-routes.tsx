/** `/chat`: GET starts a conversation, POST continues the one that the form carries. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import { normalizeText } from '../../text/fold.ts';
import {
  appendStep,
  type ChatHistory,
  type ChatStep,
  emptyHistory,
  MAX_CALLBACK_DATA_LENGTH,
  MAX_ID_LENGTH,
  parseHistory,
} from '../chat/chat-history.ts';
import { type ChatContext, initialButtons, replayConversation } from '../chat/exchanges.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { acceptsHtml, problemResponse } from '../problem-details.ts';
import { ChatPage } from './chat-page.tsx';
import { renderErrorPage, renderPage } from './render-page.tsx';

/** The form carries the whole conversation, so it is larger than a question. */
const MAX_FORM_BYTES = 256 * 1024;

export function createChatRoutes(site: Site): Hono {
  const routes = new Hono();
  const limitRate = rateLimitMiddleware(site.rateLimit);
  const limitBody = bodyLimit({
    maxSize: MAX_FORM_BYTES,
    onError: (c) =>
      acceptsHtml(c)
        ? renderErrorPage(c, site, { kind: 'bodyTooLarge' })
        : problemResponse(c, 413, (t) => t('problem-body-too-large', { limit: MAX_FORM_BYTES })),
  });
  routes.get('/chat', limitRate, (c) => showConversation(c, site, startConversation(c)));
  routes.post('/chat', limitRate, limitBody, async (c) =>
    showConversation(c, site, await continueConversation(c)),
  );
  return routes;
}

/** A new conversation: about the document of `?about=`, with the question of `?q=`, or empty. */
function startConversation(c: Context): ChatHistory {
  const about = normalizeText(c.req.query('about') ?? '').slice(0, MAX_ID_LENGTH);
  const history = emptyHistory(about === '' ? null : about);
  const question = normalizeText(c.req.query('q') ?? '').slice(0, QUESTION_LIMIT);
  return question === '' ? history : appendStep(history, { q: question });
}

/** The conversation of the form, with the step that was just sent. */
async function continueConversation(c: Context): Promise<ChatHistory> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const field = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  const history = parseHistory(field('steps'));
  const step = parseStep(field('press'), field('ask') || field('q'));
  return step === null ? history : appendStep(history, step);
}

/** Null when neither a button was pressed nor a question was typed. */
function parseStep(callbackData: string, question: string): ChatStep | null {
  if (callbackData !== '' && callbackData.length <= MAX_CALLBACK_DATA_LENGTH) {
    return { p: callbackData };
  }
  const query = normalizeText(question).slice(0, QUESTION_LIMIT);
  return query === '' ? null : { q: query };
}

function showConversation(c: Context, site: Site, history: ChatHistory): Response {
  const ctx = createPageContext(c, site);
  const chatContext: ChatContext = { ask: site.ask, index: ctx.libraryIndex, t: ctx.t };
  const startedAt = performance.now();
  const exchanges = replayConversation(chatContext, history);
  // The whole conversation is answered again with each step, but only its last question is new.
  const reply = exchanges.at(-1)?.reply;
  if (reply?.kind === 'answer') {
    const seconds = (performance.now() - startedAt) / 1000;
    site.onWebAnswer?.('chat', reply.answer.status, seconds);
  }
  const page = (
    <ChatPage
      ctx={ctx}
      history={history}
      exchanges={exchanges}
      initialButtons={initialButtons(chatContext)}
    />
  );
  // No cache stores what a person wrote.
  return renderPage(c, page, { cacheControl: 'no-store' });
}
