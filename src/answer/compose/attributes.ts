/**
 * Answers from a document's own facts: when, by whom, signed by whom, in force or not.
 */
import type { LegalDocument, Term } from '../../knowledge/document.ts';
import type { Block, Intent } from '../answer.ts';
import {
  caveats,
  linkSpans,
  passedByOf,
  proof,
  reference,
  statusOf,
  statusText,
  suggestionsFor,
} from './describe.ts';
import { block, type Desk, type Draft, plain, strong } from './draft.ts';

/** Asks for the day of effect rather than of issue. */
const EFFECT =
  /(?<![a-z])(hieu luc|ap dung|thi hanh|effect|effective|in force|apply|applies)(?![a-z])/u;

interface Fact {
  /** The answer in one line, or null where the library does not hold it. */
  readonly text: string | null;
  readonly missing: string;
}

function factOf(desk: Desk, document: LegalDocument, intent: Intent): Fact {
  const { messages, understanding } = desk;
  if (intent === 'who') {
    const issuer = passedByOf(desk, document);
    return {
      text: issuer === null ? null : messages.issuedBy(issuer),
      missing: messages.notRecorded.issuer,
    };
  }
  if (intent === 'signer') {
    return {
      text: document.signedBy === null ? null : messages.signedBy(document.signedBy),
      missing: messages.notRecorded.signer,
    };
  }
  if (EFFECT.test(understanding.folded)) {
    return {
      text:
        document.dateEffective === null
          ? null
          : messages.effectiveFrom(messages.date(document.dateEffective)),
      missing: messages.notRecorded.effective,
    };
  }
  return {
    text:
      document.dateDocument === null
        ? null
        : messages.issuedOn(messages.date(document.dateDocument)),
    missing: messages.notRecorded.date,
  };
}

/** `when`, `who` and `signer` for one document. */
export function composeFact(desk: Desk, document: LegalDocument, intent: Intent): Draft {
  const fact = factOf(desk, document, intent);
  const blocks: Block[] = [
    fact.text === null
      ? block('lead', strong(fact.missing))
      : block('lead', strong(fact.text), '.'),
    block('paragraph', ...reference(desk, document), '.'),
    proof(desk, document),
    ...caveats(desk, [document]),
  ];
  // A date that is missing may still be told in the text: what the library knows of it follows.
  return {
    status: fact.text === null ? 'unknown' : 'answered',
    intent,
    blocks,
    documents: fact.text === null ? [] : [document.id],
    passages: [],
    suggestions: suggestionsFor(desk, document, intent),
  };
}

/** Whether a document is in force, since and until when, and what ended or changed it. */
export function composeStatus(desk: Desk, documents: readonly LegalDocument[]): Draft {
  const { messages } = desk;
  const blocks: Block[] = [];
  const related: string[] = [];
  for (const document of documents) {
    const status = statusOf(desk, document);
    blocks.push(block('lead', strong(statusText(desk, document)), '.'));
    blocks.push(block('paragraph', ...reference(desk, document), '.'));
    if (status.state === 'unknown' && status.since !== null)
      blocks.push(block('paragraph', messages.effectiveFrom(messages.date(status.since)), '.'));
    for (const [intro, links] of [
      [messages.replacedBy, status.replacedBy],
      [messages.amendedBy, status.amendedBy],
    ] as const) {
      if (links.length === 0) continue;
      const spans = links.flatMap((link, at) => [
        ...(at > 0 ? [plain('; ')] : []),
        ...linkSpans(desk, link),
      ]);
      blocks.push(block('paragraph', intro, ...spans, '.'));
      for (const { document: id } of links) if (id !== null) related.push(id);
    }
    const source = document.sources[0];
    if (source !== undefined) blocks.push(block('note', messages.source(source.title)));
  }
  blocks.push(...caveats(desk, documents));
  const ids = documents.map(({ id }) => id);
  return {
    status: 'answered',
    intent: 'status',
    blocks,
    documents: [...new Set([...ids, ...related])],
    passages: [],
    suggestions: suggestionsFor(desk, documents[0], 'status'),
  };
}

/** Who stands behind a term: the body that measures and publishes an index. */
export function composeOwner(desk: Desk, term: Term): Draft {
  return {
    status: 'answered',
    intent: 'who',
    blocks: [
      block('lead', strong(desk.messages.termOwner(term.owner ?? '')), '.'),
      block('paragraph', ...reference(desk, term), '.'),
      proof(desk, term),
    ],
    documents: [term.id],
    passages: [],
    suggestions: [],
  };
}
