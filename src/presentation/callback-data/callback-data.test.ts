import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, type ButtonRow, type CallbackAction, VIEWS } from './actions.ts';
import { encodeCallback, parseCallback } from './callback-data.ts';

const rows: readonly (readonly [string, ButtonRow])[] = [
  ...Object.entries(VIEWS),
  ...Object.entries(ACTIONS),
];

/** Texts that a client may send: fields of every shape, and longer ones. */
const field = fc.oneof(
  fc.constantFrom('-', '0', '1', 'md', 'pdf', 'vi', 'en', 'stop', 'change', 'show', 'plan'),
  fc.stringMatching(/^[0-9a-z]{1,12}$/),
  fc.stringMatching(/^[0-9A-Za-z_-]{0,30}$/),
);

/** The longest data that the parser accepts for a row. */
function longestData({ letter, fields }: ButtonRow): string {
  const candidates = ['z'.repeat(24), 'z'.repeat(12), 'z'.repeat(9), 'urgent-dispatch', 'withdraw'];
  const texts = Object.values(fields).map(
    ({ decode }) =>
      [...candidates, 'document', 'change', 'pdf', 'vi', 'deadline', '1'].find(
        (text) => decode(text) !== undefined,
      ) ?? '-',
  );
  return [`1${letter}`, ...texts].join(':');
}

describe('parseCallback', () => {
  it('reads what encodeCallback writes, for data of every shape', () => {
    const head = fc.constantFrom(
      ...rows.flatMap(([, { letter }]) => [letter, letter.toUpperCase()]),
    );
    fc.assert(
      fc.property(head, fc.array(field, { maxLength: 5 }), (letter, fields) => {
        const action = parseCallback([`1${letter}`, ...fields].join(':'));
        if (action !== null) expect(parseCallback(encodeCallback(action))).toEqual(action);
      }),
      { numRuns: 3000 },
    );
  });

  it('returns null for any text that is no callback data', () => {
    fc.assert(
      fc.property(fc.string(), (data) => {
        const action = parseCallback(data);
        if (action !== null) expect(parseCallback(encodeCallback(action))).toEqual(action);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(rows)('accepts no data of %s that is longer than 64 bytes', (_, row) => {
    const data = longestData(row);
    expect(parseCallback(data)).not.toBeNull();
    expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(64);
  });

  it('refuses another version, more or fewer fields, and unknown letters', () => {
    expect(parseCallback('1d:abc')).not.toBeNull();
    expect(parseCallback('2d:abc')).toBeNull();
    expect(parseCallback('1d')).toBeNull();
    expect(parseCallback('1d:abc:extra')).toBeNull();
    expect(parseCallback('1dd:abc')).toBeNull();
    expect(parseCallback('1j:abc')).toBeNull();
    expect(parseCallback('1E:abc:md')).toBeNull();
    expect(parseCallback('1constructor:abc')).toBeNull();
  });

  const entry = '2eev9ng2o18';
  const topic = '2fs1ipbj7tn';
  const questionId = 'kf12oi';
  const view = (ref: Extract<CallbackAction, { kind: 'view' }>['view'], asNewMessage = false) =>
    ({ kind: 'view', view: ref, asNewMessage }) as const;
  const anyList = { view: 'list', topic: null, type: null, year: null, page: 0 } as const;

  /** Data that version 3d46d0f (before the table) wrote: buttons of old messages. */
  const OLD_MESSAGES: readonly (readonly [string, CallbackAction])[] = [
    ['1d:2eev9ng2o18', view({ view: 'card', entry })],
    ['1D:2eev9ng2o18', view({ view: 'card', entry }, true)],
    ['1m:2eev9ng2o18:0', view({ view: 'sections', entry, page: 0 })],
    [
      '1s:2eev9ng2o18:t5tqsk28kr:11',
      view({ view: 'section', entry, section: 't5tqsk28kr', page: 37 }),
    ],
    ['1r:2eev9ng2o18:2', view({ view: 'relations', entry, page: 2 })],
    ['1t:-:0', view({ view: 'topics', topic: null, page: 0 })],
    ['1t:2fs1ipbj7tn:1', view({ view: 'topics', topic, page: 1 })],
    ['1l:-:-:-:0', view(anyList)],
    ['1L:-:-:-:0', view(anyList, true)],
    ['1l:2fs1ipbj7tn:plan:1k9:3', view({ view: 'list', topic, type: 'plan', year: 2025, page: 3 })],
    ['1x:kf12oi:1', view({ view: 'results', questionId, page: 1 })],
    ['1a:kf12oi', view({ view: 'answer', questionId })],
    ['1e:2eev9ng2o18:md', { kind: 'export', entry, format: 'md' }],
    ['1e:2eev9ng2o18:pdf', { kind: 'export', entry, format: 'pdf' }],
    ['1q:2eev9ng2o18', { kind: 'qrCode', entry }],
    ['1y:kf12oi:1', { kind: 'rate', questionId, good: true }],
    ['1y:kf12oi:0', { kind: 'rate', questionId, good: false }],
    ['1w:kf12oi', { kind: 'requestAnswer', questionId }],
    ['1f:kf12oi:2', { kind: 'suggestion', questionId, index: 2 }],
    ['1h:kf12oi:4', { kind: 'searchPage', questionId, page: 4 }],
    ['1g:vi', { kind: 'language', language: 'vi' }],
    ['1g:en', { kind: 'language', language: 'en' }],
    ['1p:0', { kind: 'deleteUserData', confirmed: false }],
    ['1p:1', { kind: 'deleteUserData', confirmed: true }],
    ['1b:guide', { kind: 'enterConversation', conversation: 'guide' }],
    ['1k:st:-', { kind: 'conversationStep', step: 'st', value: '-' }],
    ['1k:x:p12', { kind: 'conversationStep', step: 'x', value: 'p12' }],
    ['1c:-', { kind: 'manageChat', chat: null }],
    ['1c:mcre66i9s', { kind: 'manageChat', chat: -1_000_000_000_000 }],
    ['1j:document:2eev9ng2o18', { kind: 'follow', what: 'document', value: entry }],
    ['1j:text:kf12oi', { kind: 'follow', what: 'text', value: questionId }],
    ['1lb:2eev9ng2o18', { kind: 'legalBasis', entry }],
    ['1ru:2eev9ng2o18', { kind: 'chooseReminder', entry }],
    [
      '1rm:2eev9ng2o18:deadline:c29nj:-',
      { kind: 'remind', entry, reminder: 'deadline', day: 20_261_215, daysBefore: null },
    ],
    ['1xl:kf12oi', { kind: 'exportStatuses', questionId }],
    ['1rx:7', { kind: 'stopReminder', reminderId: 7 }],
    ['1ho:kf12oi', { kind: 'handOff', questionId }],
    ['1aw:kf12oi', { kind: 'awaitAnswer', questionId }],
    ['1og:2eev9ng2o18', { kind: 'originalFile', entry }],
    ['1hc:7', { kind: 'closeQuestion', id: 7 }],
    ['1ex:2', { kind: 'example', index: 2 }],
    ['1u:-', { kind: 'unsubscribe', subscriptionId: null }],
    ['1u:15', { kind: 'unsubscribe', subscriptionId: 41 }],
    ['1i:stop:7', { kind: 'subscription', action: 'stop', subscriptionId: 7 }],
    ['1i:change:7', { kind: 'subscription', action: 'change', subscriptionId: 7 }],
    ['1i:all:7', { kind: 'subscription', action: 'all', subscriptionId: 7 }],
    ['1n:show:c', { kind: 'announcement', action: 'show', id: 12 }],
    ['1n:hold:c', { kind: 'announcement', action: 'hold', id: 12 }],
    ['1n:release:c', { kind: 'announcement', action: 'release', id: 12 }],
    ['1n:withdraw:c', { kind: 'announcement', action: 'withdraw', id: 12 }],
    ['1n:retry:c', { kind: 'announcement', action: 'retry', id: 12 }],
    ['1v:3:1', { kind: 'pendingDocument', id: 3, approve: true }],
    ['1v:3:0', { kind: 'pendingDocument', id: 3, approve: false }],
    ['1re:2eev9ng2o18', { kind: 'reportError', entry }],
    ['1po:3', { kind: 'pendingOriginal', id: 3 }],
    ['1sl', { kind: 'lookAtSources' }],
    ['1sd', { kind: 'sourceDrafts' }],
    ['1sh:1', { kind: 'sourceHeartbeat', on: true }],
    ['1eb:2', { kind: 'endedBases', page: 2 }],
    ['1mp:3:dateEffective:1w', { kind: 'mendPaper', id: 3, field: 'dateEffective', doubtful: 68 }],
    ['1mp:3:-:0', { kind: 'mendPaper', id: 3, field: null, doubtful: 0 }],
    ['1o:0', { kind: 'approvedDocuments', page: 0 }],
    ['1z:2eev9ng2o18:0', { kind: 'removeDocument', entry, confirmed: false }],
    ['1z:2eev9ng2o18:1', { kind: 'removeDocument', entry, confirmed: true }],
  ];

  it.each(OLD_MESSAGES)('reads %s of an old message, and writes the same', (data, action) => {
    expect(parseCallback(data)).toEqual(action);
    expect(encodeCallback(action)).toBe(data);
  });

  it('has a sample of an old message for every row', () => {
    const letters = OLD_MESSAGES.map(([data]) => data.slice(1).split(':')[0]?.toLowerCase());
    expect(new Set(letters)).toEqual(new Set(rows.map(([, { letter }]) => letter)));
  });
});

describe('rows of the table', () => {
  it('have one or two lower-case letters each, and no letter twice', () => {
    const letters = rows.map(([, { letter }]) => letter);
    for (const letter of letters) expect(letter).toMatch(/^[a-z]{1,2}$/u);
    expect(new Set(letters).size).toBe(letters.length);
  });
});
