/** What the pages say in their own words; documents and answers bring theirs. */

import type { StatusState } from '../../library/status.ts';
import type { EndpointName, ParameterName } from '../api/names.ts';

export interface SiteMessages {
  readonly frame: LayoutMessages;
  readonly search: SearchMessages;
  readonly document: DocumentPageMessages;
  readonly chat: ChatMessages;
  readonly topics: TopicMessages;
  readonly timeline: TimelineMessages;
  readonly status: StatusMessages;
  readonly reference: ApiReferenceMessages;
  readonly missing: ErrorPageMessages;
}

/** Around every page. */
export interface LayoutMessages {
  readonly brand: string;
  readonly description: string;
  readonly skip: string;
  readonly menu: string;
  readonly trail: string;
  readonly home: string;
  readonly chat: string;
  readonly topics: string;
  readonly timeline: string;
  readonly status: string;
  readonly reference: string;
  readonly feed: string;
  readonly feedOf: (topic: string) => string;
  /** At the head of the feed itself, for who opens it in a browser; a link to the pages follows. */
  readonly feedLead: string;
  readonly feedPage: string;
  /** The switch to the other language, in that language. */
  readonly switch: string;
  readonly switchLabel: string;
  readonly privacy: string;
  readonly contact: string;
  readonly more: string;
}

export interface SearchMessages {
  readonly heading: string;
  readonly lead: string;
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  readonly title: (query: string) => string;
  readonly listTitle: string;
  readonly examples: string;
  readonly whatIs: (name: string) => string;
  readonly suggestions: string;
  readonly answer: string;
  readonly beyondFilters: string;
  readonly sources: string;
  readonly askNext: string;
  readonly continueInChat: string;
  readonly asData: string;
  readonly about: (name: string) => string;
  readonly aboutAll: string;
  readonly filters: string;
  readonly type: string;
  readonly issuer: string;
  readonly year: string;
  readonly topic: string;
  readonly state: string;
  readonly all: string;
  readonly clear: string;
  readonly states: Readonly<Record<StatusState, string>>;
  readonly term: string;
  readonly found: (count: number) => string;
  readonly listed: (count: number) => string;
  readonly noPassages: string;
  readonly nothingWith: string;
  readonly withoutFilters: string;
  readonly helpTitle: string;
  readonly help: readonly string[];
  readonly tooLong: (length: number, limit: number) => string;
  readonly newest: string;
  readonly allDocuments: (count: number) => string;
  readonly byTopic: string;
  readonly wholeDocument: string;
  readonly pages: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
}

export interface DocumentPageMessages {
  readonly facts: string;
  readonly number: string;
  readonly contents: string;
  readonly linkTo: (section: string) => string;
  readonly copied: string;
  readonly relations: string;
  /** Of the diagram that draws all. */
  readonly diagram: (name: string) => string;
  /** Of one that leaves some to the table. */
  readonly diagramOfSome: (name: string, drawn: number, all: number) => string;
  readonly andOthers: (count: number) => string;
  readonly relationsTable: string;
  readonly relation: string;
  readonly document: string;
  readonly since: string;
  readonly checked: string;
  readonly verified: string;
  readonly unverified: string;
  readonly noRelations: string;
  readonly noText: string;
  readonly unverifiedDocument: string;
  readonly recordUnverified: string;
  readonly notInLibrary: string;
  readonly ask: string;
  readonly askPlaceholder: string;
  readonly askButton: string;
  readonly chatAbout: string;
  readonly sources: string;
  readonly downloads: string;
  readonly print: string;
  readonly merged: (place: string, into: string, on: string) => string;
  readonly replacedBy: string;
  readonly amendedBy: string;
  readonly ownWords: string;
  readonly term: string;
}

export interface ChatMessages {
  readonly title: string;
  readonly lead: string;
  readonly kept: string;
  readonly label: string;
  readonly button: string;
  readonly again: string;
  readonly you: string;
  readonly bot: string;
  readonly log: string;
  readonly gone: string;
  readonly failed: string;
  readonly startWith: string;
}

export interface TopicMessages {
  readonly title: string;
  readonly lead: string;
  readonly documents: (count: number) => string;
  readonly narrower: string;
  readonly broader: string;
  readonly also: string;
  readonly searchIn: string;
  readonly follow: string;
}

export interface TimelineMessages {
  readonly title: string;
  readonly lead: (dated: number, undated: number) => string;
  readonly chart: string;
  readonly central: string;
  readonly local: string;
  readonly year: string;
  readonly total: string;
  readonly undated: string;
  readonly bar: (year: number, count: number) => string;
}

export interface StatusMessages {
  readonly title: string;
  readonly lead: string;
  readonly holds: string;
  readonly documents: string;
  readonly terms: string;
  readonly sections: string;
  readonly topics: string;
  readonly lastChange: string;
  readonly newest: string;
  readonly looked: string;
  readonly byState: string;
  readonly byType: string;
  readonly quality: string;
  readonly unverified: string;
  readonly withoutDate: string;
  readonly faults: string;
  readonly asked: (days: number) => string;
  readonly questions: string;
  readonly answered: string;
  readonly unanswered: string;
  readonly nobody: string;
  readonly away: string;
  readonly count: string;
  readonly share: string;
}

export interface ApiReferenceMessages {
  readonly title: string;
  readonly lead: string;
  readonly machine: string;
  readonly parameter: string;
  readonly meaning: string;
  readonly allowed: string;
  readonly required: string;
  readonly example: string;
  readonly answers: string;
  readonly rules: readonly string[];
  readonly noParameters: string;
  readonly endpoints: Readonly<Record<EndpointName, string>>;
  readonly parameters: Readonly<Record<ParameterName | 'id', string>>;
}

export interface ErrorPageMessages {
  readonly title: string;
  readonly lead: string;
  readonly way: string;
  readonly wayLead: string;
  readonly large: string;
  readonly largeLead: string;
  readonly fault: string;
  readonly faultLead: string;
  readonly busy: string;
  readonly busyLead: (seconds: number) => string;
}
