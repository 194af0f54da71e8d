/** The words of news, as `adapter.ts` has the others. */
import type { Translate } from './adapter.ts';
import type {
  AdministrationMessages,
  PostMessages,
  SubscribeMessages,
  SubscriptionMessages,
} from './notification-messages.ts';

export function createPostMessages(say: Translate): PostMessages {
  return {
    heads: {
      new: say('post-head-new'),
      changed: say('post-head-changed'),
      effective: say('post-head-effective'),
      ceased: say('post-head-ceased'),
    },
    began: (date) => say('post-head-effective-on', { date }),
    ceased: (date) => say('post-head-ceased-on', { date }),
    digest: (count) => say('post-digest', { count }),
    otherTopics: say('post-other-topics'),
    by: (issuer) => say('post-by', { issuer }),
    effectiveFrom: (date) => say('post-effective-from', { date }),
    endsOn: (date) => say('post-ends-on', { date }),
    replacedBy: (name) => say('post-replaced-by', { name }),
    amendedBy: (name) => say('post-amended-by', { name }),
    unverified: say('post-unverified'),
    newFigures: say('post-new-figures'),
    moreLines: (count) => say('post-more-lines', { count }),
    open: say('post-open'),
    stop: say('post-stop'),
    withdrawn: say('post-withdrawn'),
    feedTitle: (library) =>
      library === null ? say('post-feed-title') : say('post-feed-title-library', { library }),
  };
}

export function createSubscriptionMessages(say: Translate): SubscriptionMessages {
  return {
    everything: say('follow-everything'),
    without: (words) => say('follow-without', { words }),
    list: (count) => say('follow-list', { count }),
    none: say('follow-none'),
    added: (what, how) => say('follow-added', { what, how }),
    broad: (aMonth) => say('follow-broad', { 'a-month': aMonth }),
    narrow: (count, aMonth) => say('follow-narrow', { count, 'a-month': aMonth }),
    catchesNothing: say('follow-catches-nothing'),
    frequency: {
      now: say('follow-frequency-now'),
      daily: say('follow-frequency-daily'),
      weekly: say('follow-frequency-weekly'),
    },
    digestAt: (hour, zone) => say('follow-digest-at', { hour, zone }),
    weekdays: [
      say('follow-monday'),
      say('follow-tuesday'),
      say('follow-wednesday'),
      say('follow-thursday'),
      say('follow-friday'),
      say('follow-saturday'),
      say('follow-sunday'),
    ],
    weeklyOn: (weekday) => say('follow-weekly-on', { weekday }),
    quiet: (from, to) => say('follow-quiet', { from, to }),
    stopOne: (number) => say('follow-stop-one', { number }),
    changeOne: (number) => say('follow-change-one', { number }),
    stopAll: say('follow-stop-all'),
    stopped: say('follow-stopped'),
    stoppedAll: say('follow-stopped-all'),
    stillFollowing: (count) => say('follow-still-following', { count }),
    hint: say('follow-hint'),
    notAdministrator: say('follow-not-administrator'),
    noSuchChat: (name) => say('follow-no-such-chat', { name }),
    botNotThere: (name) => say('follow-bot-not-there', { name }),
    forChat: (title) => say('follow-for-chat', { title }),
    imported: (count) => say('follow-imported', { count }),
    importFault: (fault) => say('follow-import-fault', { fault }),
    notUnderstood: (what) => say('follow-not-understood', { what }),
    rounded: (what) => say('follow-rounded', { what }),
  };
}

export function createSubscribeMessages(say: Translate): SubscribeMessages {
  return {
    narrow: {
      topic: say('subscribe-narrow-topic'),
      issuer: say('subscribe-narrow-issuer'),
      type: say('subscribe-narrow-type'),
      place: say('subscribe-narrow-place'),
    },
    narrowWords: say('subscribe-narrow-words'),
    chooseQuiet: say('subscribe-choose-quiet'),
    ask: {
      topic: say('subscribe-ask-topic'),
      issuer: say('subscribe-ask-issuer'),
      type: say('subscribe-ask-type'),
      place: say('subscribe-ask-place'),
    },
    askWords: say('subscribe-ask-words'),
    askWeekday: say('subscribe-ask-weekday'),
    askHour: say('subscribe-ask-hour'),
    askQuiet: say('subscribe-ask-quiet'),
    notUnderstood: (what) => say('subscribe-not-understood', { what }),
    hour: (hour) => say('subscribe-hour', { hour }),
    hours: (from, to) => say('subscribe-hours', { from, to }),
    noQuiet: say('subscribe-no-quiet'),
    skip: say('subscribe-skip'),
  };
}

export function createAdministrationMessages(say: Translate): AdministrationMessages {
  // A number that is typed again is not to be written with points in it.
  const id = (number: number): string => String(number);
  return {
    title: say('desk-title'),
    none: say('desk-none'),
    states: {
      live: say('desk-state-live'),
      held: say('desk-state-held'),
      withdrawn: say('desk-state-withdrawn'),
    },
    preview: (number) => say('desk-preview', { number: id(number) }),
    progress: (sent, waiting, gone, failed) =>
      say('desk-progress', { sent, waiting, gone, failed }),
    timeLeft: (minutes) => say('desk-time-left', { minutes }),
    finished: say('desk-finished'),
    hold: say('desk-hold'),
    release: say('desk-release'),
    withdraw: say('desk-withdraw'),
    retry: say('desk-retry'),
    refresh: say('desk-refresh'),
    leadHint: (number) => say('desk-lead-hint', { number: id(number) }),
    leadSet: say('desk-lead-set'),
    unknownNumber: say('desk-unknown-number'),
    draftRead: say('desk-draft-read'),
    draftReplaces: (name) => say('desk-draft-replaces', { name }),
    draftFaults: say('desk-draft-faults'),
    draftReaches: (count) => say('desk-draft-reaches', { count }),
    approve: say('desk-approve'),
    refuse: say('desk-refuse'),
    approved: (name) => say('desk-approved', { name }),
    refused: say('desk-refused'),
    fileTooLarge: (kilobytes) => say('desk-file-too-large', { kilobytes }),
    brokenFiles: say('desk-broken-files'),
    leftOutFiles: say('desk-left-out-files'),
    shadowedFiles: say('desk-shadowed-files'),
    approvedDocuments: (count) => say('desk-approved-documents', { count }),
    remove: say('desk-remove'),
    removeSure: (name) => say('desk-remove-sure', { name }),
    keep: say('desk-keep'),
    removed: (name) => say('desk-removed', { name }),
    announced: (count) => say('desk-announced', { count }),
    sentIn: (seconds) => say('desk-sent-in', { seconds }),
  };
}
