/** Tells administrators what watched sources bring: drafts, faults, and a daily list if they want it. */
import type { Translator } from '../../i18n/translator.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { WatchedSource } from '../../library/watched-sources.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import {
  createSourceFaultView,
  createSourceListView,
} from '../../presentation/views/source-list.ts';
import { createParagraph, strong } from '../../presentation/views/view.ts';
import { isWebUrl } from '../../presentation/web-url.ts';
import { DEFAULT_TIME_ZONE, timeOfDayIn } from '../../shared/time-zone.ts';
import type { FoundDocument } from '../../sources/found-document.ts';
import type { SourceFault } from '../../sources/source-fault.ts';
import { hasFlag, setFlag } from '../../store/tables/flags.ts';
import { countSourceDocuments } from '../../store/tables/source-documents.ts';
import { listSourceStates } from '../../store/tables/source-states.ts';
import type { OriginalFile, UploadedPaper } from '../dependencies.ts';
import type { KeepFile, TellAdmins } from './admin-messenger.ts';
import { createPaperView, type PaperViewDependencies } from './paper-view.ts';

/** A draft of a document that a source lists. */
export interface SourceOffer {
  readonly source: Pick<WatchedSource, 'name'>;
  readonly found: Pick<FoundDocument, 'url' | 'files'>;
  /** Its number. */
  readonly draft: number;
  readonly paper: Pick<UploadedPaper, 'result' | 'id' | 'faults'>;
  readonly document: LegalDocument;
  /** Whether an earlier draft with less was exchanged for it. */
  readonly isReplaced: boolean;
}

/** What the watcher of sources reports. No call rejects because a message was not sent. */
export interface SourceReports {
  offer(offer: SourceOffer): Promise<void>;
  /** Keeps the file of a document with Telegram. Returns its id there; null: it could not be kept. */
  keepOriginal(source: Pick<WatchedSource, 'name'>, file: OriginalFile): Promise<string | null>;
  tellFaults(
    faults: readonly { readonly source: WatchedSource; readonly fault: SourceFault }[],
  ): Promise<void>;
  /** Sends the list of sources once a day, when an administrator has switched it on. */
  sendHeartbeat(): Promise<void>;
}

/** Set while administrators want the daily list. */
export const HEARTBEAT_FLAG = 'source-heartbeat';
const HEARTBEAT_DAY_FLAG = 'source-heartbeat-day';
/** The daily list comes when offices open. */
const HEARTBEAT_TIME = '08:00';

export interface SourceReportOptions extends Omit<PaperViewDependencies, 'library'> {
  readonly tell: TellAdmins;
  readonly keepFile: KeepFile;
  /** The library in use. */
  readonly library: () => PaperViewDependencies['library'];
}

export function createSourceReports(options: SourceReportOptions): SourceReports {
  const { tell, keepFile, store, now, today, timeZone = DEFAULT_TIME_ZONE } = options;
  return {
    offer: (offer) =>
      tell(async (t) => {
        const deps = { ...options, library: options.library() };
        const where = { draft: offer.draft, head: createOfferHead(offer, t) };
        return [await createPaperView(deps, offer.paper, offer.document, where, t)];
      }),
    keepOriginal: ({ name }, file) =>
      keepFile(file, (t) => t('paper-link-original', { host: name })),
    tellFaults: (faults) => tell((t) => [createSourceFaultView(faults, t)]),
    sendHeartbeat: async () => {
      if (timeOfDayIn(timeZone, now().getTime()) < HEARTBEAT_TIME) return;
      if (!(await hasFlag(store.db, HEARTBEAT_FLAG))) return;
      if (!(await setFlag(store.db, HEARTBEAT_DAY_FLAG, today(), now()))) return;
      const facts = {
        sources: options.library().sources,
        states: await listSourceStates(store.db),
        ...(await countSourceDocuments(store.db)),
        ...{ hasHeartbeat: true, isWatching: true, timeZone },
      };
      await tell((t) => [createSourceListView(facts, t('source-heartbeat-title'), t)]);
    },
  };
}

/** Where a draft comes from, with links to its page and to the best file. */
export function createOfferHead(
  { source, found, isReplaced }: Pick<SourceOffer, 'source' | 'found' | 'isReplaced'>,
  t: Translator,
): Paragraph[] {
  const head = isReplaced ? 'source-found-better' : 'source-found';
  const links = [found.url, found.files[0] ?? null].filter(isWebUrl);
  return [
    createParagraph(strong(t(head, { source: source.name }))),
    ...links.map((href) => createParagraph({ text: href, href })),
  ];
}
