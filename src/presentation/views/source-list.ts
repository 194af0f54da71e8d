/** What administrators see of the watched sources: each with its state, and what waits for them. */
import { formatDate } from '../../i18n/format-date.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { WatchedSource } from '../../library/watched-sources.ts';
import { timeOfDayIn, todayIn } from '../../shared/time-zone.ts';
import { parseFault, type SourceFault } from '../../sources/source-fault.ts';
import type { SourceState } from '../../store/tables/source-states.ts';
import { callbackButton, type Keyboard } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { createParagraph, strong, type View } from './view.ts';

export interface SourceListFacts {
  readonly sources: readonly WatchedSource[];
  readonly states: ReadonlyMap<string, SourceState>;
  /** Documents that wait to be read, and drafts that wait for an administrator. */
  readonly waiting: number;
  readonly undecided: number;
  /** Whether administrators get this list each day. */
  readonly hasHeartbeat: boolean;
  /** Whether this deployment looks at sources at all. */
  readonly isWatching: boolean;
  readonly timeZone: string;
}

/** @param title of the list; the daily message has another */
export function createSourceListView(facts: SourceListFacts, title: string, t: Translator): View {
  const { sources, waiting, undecided, isWatching } = facts;
  const lines =
    sources.length === 0
      ? [createParagraph(t('source-none'))]
      : sources.flatMap((source) => createSourceLines(source, facts, t));
  return {
    paragraphs: [
      createParagraph(strong(title)),
      ...(isWatching ? [] : [createParagraph(t('source-off'))]),
      ...lines,
      { ...createParagraph(t('source-counts', { undecided, waiting })), hasSpaceBefore: true },
    ],
    keyboard: createKeyboard(facts, t),
  };
}

function createKeyboard(
  { sources, undecided, hasHeartbeat, isWatching }: SourceListFacts,
  t: Translator,
): Keyboard {
  if (sources.length === 0 || !isWatching) return [];
  return [
    [
      callbackButton(t('source-look'), { kind: 'lookAtSources' }),
      ...(undecided === 0
        ? []
        : [callbackButton(t('source-drafts', { count: undecided }), { kind: 'sourceDrafts' })]),
    ],
    [
      callbackButton(t(hasHeartbeat ? 'source-heartbeat-stop' : 'source-heartbeat-start'), {
        kind: 'sourceHeartbeat',
        on: !hasHeartbeat,
      }),
    ],
  ];
}

function createSourceLines(
  source: WatchedSource,
  { states, timeZone }: SourceListFacts,
  t: Translator,
): Paragraph[] {
  const state = states.get(source.id) ?? null;
  const name = source.trusted ? t('source-trusted', { name: source.name }) : source.name;
  const item = (text: string): Paragraph => ({ kind: 'item', runs: [{ text }] });
  if (!source.enabled) return [item(t('source-disabled', { name }))];
  if (state === null) return [item(t('source-new', { name }))];
  const at = (date: Date): string => momentIn(timeZone, date, t);
  const fault = parseFault(state.fault);
  if (fault === null)
    return [item(t('source-ok', { name, count: state.items ?? 0, time: at(state.lookedAt) }))];
  return [
    item(t('source-failing', { name, fault: describeSourceFault(fault, t) })),
    item(
      state.okAt === null
        ? t('source-never-ok', { next: at(state.nextAt) })
        : t('source-last-ok', { time: at(state.okAt), next: at(state.nextAt) }),
    ),
  ];
}

const momentIn = (timeZone: string, date: Date, t: Translator): string =>
  `${timeOfDayIn(timeZone, date.getTime())} ${formatDate(t, todayIn(timeZone, date))}`;

/** Says in a few words what is wrong with a source, and with which host. */
export function describeSourceFault(fault: SourceFault, t: Translator): string {
  if (fault.kind === 'status')
    return t('source-fault-status', { host: fault.host, status: fault.status });
  return 'host' in fault
    ? t(`source-fault-${fault.kind}`, { host: fault.host })
    : t(`source-fault-${fault.kind}`);
}

/** Tells administrators of sources that have begun to fail. */
export function createSourceFaultView(
  faults: readonly { readonly source: WatchedSource; readonly fault: SourceFault }[],
  t: Translator,
): View {
  return {
    paragraphs: [
      createParagraph(strong(t('source-faults-title', { count: faults.length }))),
      ...faults.map(({ source, fault }) =>
        createParagraph(
          t('source-failing', { name: source.name, fault: describeSourceFault(fault, t) }),
        ),
      ),
      createParagraph(t('source-faults-note')),
    ],
    keyboard: [],
  };
}
