/** /nguon, for administrators: the watched sources, their drafts, and the daily list. */
import { Composer } from 'grammy';
import type { Translator } from '../../i18n/translator.ts';
import type { ReadResult } from '../../papers/import-result.ts';
import { createSourceListView } from '../../presentation/views/source-list.ts';
import type { View } from '../../presentation/views/view.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/time-zone.ts';
import type { FoundDocument } from '../../sources/found-document.ts';
import { deleteFlagStatement, hasFlag, setFlag } from '../../store/tables/flags.ts';
import { findPendingDocument } from '../../store/tables/pending-documents.ts';
import {
  countSourceDocuments,
  listUndecidedDocuments,
  type SourceDocument,
} from '../../store/tables/source-documents.ts';
import { listSourceStates } from '../../store/tables/source-states.ts';
import { onCallback } from '../callback-handlers.ts';
import { withChatAction } from '../chat-action.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { sendView, switchView } from '../send-view.ts';
import { createPaperView } from './paper-view.ts';
import { createOfferHead, HEARTBEAT_FLAG } from './source-reports.ts';

/** Cards of drafts that one press of the button sends. */
const MAX_DRAFTS = 5;

type SourceDependencies = Pick<
  BotDependencies,
  'library' | 'libraryAdmin' | 'now' | 'store' | 'timeZone' | 'today'
>;

export function sourcesFeature(deps: SourceDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, libraryAdmin, now } = deps;
  const { db } = store;

  const createView = async (t: Translator): Promise<View> =>
    createSourceListView(
      {
        sources: deps.library.sources,
        states: await listSourceStates(db),
        ...(await countSourceDocuments(db)),
        hasHeartbeat: await hasFlag(db, HEARTBEAT_FLAG),
        isWatching: libraryAdmin?.lookAtSources !== undefined,
        timeZone: deps.timeZone ?? DEFAULT_TIME_ZONE,
      },
      t('source-title'),
      t,
    );

  feature.command(commandNames('sources'), async (ctx) => {
    await sendView(ctx, await createView(ctx.t));
  });

  onCallback(feature, 'lookAtSources', async (ctx) => {
    if (libraryAdmin?.lookAtSources === undefined) return ctx.t('source-off');
    libraryAdmin.lookAtSources();
    return ctx.t('source-looking');
  });

  onCallback(feature, 'sourceHeartbeat', async (ctx, { on }) => {
    if (on) await setFlag(db, HEARTBEAT_FLAG, 'on', now());
    else await store.batch([deleteFlagStatement(db, HEARTBEAT_FLAG)]);
    await switchView(ctx, await createView(ctx.t));
    return ctx.t(on ? 'source-heartbeat-on' : 'source-heartbeat-off');
  });

  onCallback(feature, 'sourceDrafts', async (ctx) => {
    const undecided = await listUndecidedDocuments(db, MAX_DRAFTS);
    if (undecided.length === 0) return ctx.t('source-no-drafts');
    await withChatAction(ctx, async () => {
      for (const one of undecided) await sendDraft(ctx, one);
    });
    return undefined;
  });

  /** Sends the card of a draft again. */
  async function sendDraft(ctx: BotContext, one: SourceDocument): Promise<void> {
    const { t } = ctx;
    const pending = one.pendingId === null ? null : await findPendingDocument(db, one.pendingId);
    if (pending === null || one.report === null || libraryAdmin === undefined) return;
    const bytes = new TextEncoder().encode(pending.source);
    const { document, faults } = await libraryAdmin.parseDocument(bytes);
    if (document === null) return;
    const source = deps.library.sources.find(({ id }) => id === one.source);
    const found = JSON.parse(one.found) as FoundDocument;
    const origin = { source: { name: source?.name ?? one.source }, found, isReplaced: false };
    const result = JSON.parse(one.report) as ReadResult;
    const where = { draft: pending.id, head: createOfferHead(origin, t) };
    const paper = { result, id: pending.document, faults };
    await sendView(ctx, await createPaperView(deps, paper, document, where, t));
  }
  return feature;
}
