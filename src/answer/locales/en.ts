import { formatDate } from '../../text/dates.ts';
import type { Messages } from './messages.ts';

const typeName: Messages['typeName'] = {
  law: 'Law',
  resolution: 'Resolution',
  decree: 'Decree',
  decision: 'Decision',
  directive: 'Directive',
  circular: 'Circular',
  plan: 'Plan',
  programme: 'Programme',
  conclusion: 'Conclusion',
  report: 'Report',
  'official-letter': 'Official letter',
  'urgent-dispatch': 'Urgent dispatch',
  guideline: 'Guideline',
  notice: 'Notice',
  other: 'Document',
  term: 'Term',
};

const date = (iso: string): string => formatDate(iso, 'en');

export const en: Messages = {
  typeName,
  plural: (type, count) =>
    `${type === null ? 'document' : typeName[type].toLowerCase()}${count === 1 ? '' : 's'}`,
  issuedIn: (issuer) => ` by ${issuer}`,
  date,
  unverifiedMark: ' (unverified)',
  noNumber: 'number not known',
  by: (issuer) => `, ${issuer}`,
  dated: (iso) => ` of ${date(iso)}`,
  section: (citation) => `section “${citation}”`,
  according: 'According to ',
  source: (title) => `Source: ${title}`,
  statusLine: (state, since, until) => {
    const from = since === null ? '' : ` since ${date(since)}`;
    switch (state) {
      case 'inForce':
        return `In force${from}${until === null ? '' : `, until ${date(until)}`}`;
      case 'partiallyInForce':
        return `Partly in force${from}`;
      case 'notInForce':
        return `No longer in force${until === null ? '' : ` since ${date(until)}`}`;
      case 'notYetInForce':
        return `Not yet in force${since === null ? '' : `: takes effect on ${date(since)}`}`;
      case 'unknown':
        return 'Status not known';
    }
  },
  statusUnknown: (retrieved) =>
    `Status not known: the library has no record of it${retrieved === null ? '' : ` (looked up on ${date(retrieved)})`}`,
  replacedBy: 'Replaced or repealed by ',
  amendedBy: 'Amended by ',
  effectiveFrom: (day) => `In effect from ${day}`,
  unverifiedDocument:
    'Unverified: the library has this document from memory only and has not checked it against a source.',
  unverifiedFact: 'This is unverified.',
  alsoOnTopic: 'On the same subject: ',
  alsoSays: 'Also in this document:',
  issuedOn: (day) => `Issued on ${day}`,
  issuedBy: (issuer) => `Issued by ${issuer}`,
  signedBy: (signer) => `Signed by ${signer}`,
  notRecorded: {
    date: 'The library does not hold the date of this document.',
    effective: 'The library does not hold the date on which this document took effect.',
    issuer: 'The library does not hold who issued this document.',
    signer: 'The library does not hold who signed this document.',
  },
  relation: {
    amends: { out: 'amends', in: 'is amended by' },
    replaces: { out: 'replaces', in: 'is replaced by' },
    repeals: { out: 'repeals', in: 'is repealed by' },
    basedOn: { out: 'is based on', in: 'is the basis of' },
    implements: { out: 'implements', in: 'is implemented by' },
    cites: { out: 'cites', in: 'is cited in' },
    follows: { out: 'follows', in: 'is followed by' },
  },
  noRelation: {
    amends: {
      out: 'The library records no document that this one amends.',
      in: 'The library records no document that amends this one.',
    },
    replaces: {
      out: 'The library records no document that this one replaces or repeals.',
      in: 'The library records no document that replaces or repeals this one.',
    },
    repeals: {
      out: 'The library records no document that this one repeals.',
      in: 'The library records no document that repeals this one.',
    },
    basedOn: {
      out: 'The library does not record what this document is based on.',
      in: 'The library records no document based on this one.',
    },
    implements: {
      out: 'The library records no document that this one implements.',
      in: 'The library records no document that implements this one.',
    },
    cites: {
      out: 'The library records no document that this one cites.',
      in: 'The library records no document that cites this one.',
    },
    follows: {
      out: 'The library records no document that this one follows.',
      in: 'The library records no document that follows this one.',
    },
  },
  relationCount: (count) => `${count} document${count === 1 ? '' : 's'}`,
  ambiguous: (count, number) => `${count} documents match “${number}”:`,
  whichOne: 'Which one do you mean?',
  unknownNumber: (number) => `The library does not hold “${number}”.`,
  sameSerial: 'The same serial, but of another type or issuer: ',
  nothingHere: 'The library holds no document that answers this question.',
  libraryHolds: (count, subject) =>
    `The library holds ${count} documents${subject === null ? '' : ` (${subject})`}.`,
  nearestTopics: (topics) => ['Nearest topics: ', ...topics, '.'],
  recorded: 'You can ask in other words, or give a number, a year or an issuer.',
  notInDocument: 'The library does not find what you ask in this document.',
  itIsAbout: 'This document: ',
  listLead: (count, what) => `There ${count === 1 ? 'is' : 'are'} ${count} ${what}:`,
  nextOf: (count, what) => `The library has ${count} ${what}; next are:`,
  listMore: (count) => `… and ${count} more.`,
  newestLead: 'Newest: ',
  oldestLead: 'Oldest: ',
  noneMeets: (what) => `The library holds no ${what}.`,
  unsure: 'This may not be what you asked. Nearest:',
  askWhichDocument: 'Which document do you mean? Give its number or name, for example:',
  askSomething: 'You have not asked anything yet. For example:',
  tooLong: (limit) => `The question is too long: at most ${limit} characters. Please shorten it.`,
  greeting: (library) =>
    `Hello! I look things up in ${library ?? 'documents on administrative reform and digital transformation in Vietnam'} and always cite document, section and source. You can ask:`,
  thanks: 'Glad to help. Ask again whenever you need.',
  help: (library) =>
    `I answer from ${library ?? 'a library of documents on administrative reform and digital transformation in Vietnam'}: which document says what, who issued it, when, whether it still holds, what it replaced, its targets. Where the documents say nothing, I say so. Examples:`,
  examples: [
    'Which resolution covers digital transformation?',
    'List the newest plans',
    'What is PAR INDEX?',
  ],
  merged: (place, into, day) =>
    `Note: ${place} became part of ${into} on ${day}; check newer documents of ${into}.`,
  compareLead: 'Comparison:',
  termOwner: (owner) => `Owner: ${owner}`,
  suggest: {
    about: (name) => `What is ${name} about?`,
    targets: (name) => `What are the targets of ${name}?`,
    status: (name) => `Is ${name} still in force?`,
    implements: (name) => `Which documents implement ${name}?`,
    who: (name) => `Who issued ${name}?`,
    when: (name) => `When was ${name} issued?`,
  },
  placeOf: (place) => ` of ${place}`,
  onTopic: (topic) => ` on ${topic}`,
  ofYear: (year) => ` of ${year}`,
};
