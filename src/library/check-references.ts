/**
 * Checks that topics, issuers, jurisdictions and related documents exist. An unknown one is only a
 * warning: a folder of another province must load with the issuers and topics that it has.
 */
import { escapeRegExp } from '../shared/escape-reg-exp.ts';
import { fold } from '../text/fold.ts';
import type { Entry, Relation } from './document.ts';
import type { Issuer, Jurisdiction, LibraryInfo, Topic } from './library.ts';
import { createTargetResolver, type ResolveTarget } from './relations.ts';
import type { WatchedSource } from './watched-sources.ts';
import type { Fields } from './yaml-fields.ts';

/** A value with the fields that it was read from, for reports at their lines. */
export interface Parsed<T> {
  readonly value: T;
  readonly fields: Fields;
}

/** All records that can refer to others. */
export interface ParsedLibrary {
  readonly entries: readonly Parsed<Entry>[];
  readonly topics: readonly Parsed<Topic>[];
  readonly issuers: readonly Parsed<Issuer>[];
  readonly jurisdictions: readonly Parsed<Jurisdiction>[];
  readonly sources: readonly Parsed<WatchedSource>[];
  readonly info: Parsed<LibraryInfo> | null;
}

/** Reports a warning for each unknown topic, issuer, jurisdiction and relation target, with its line. */
export function checkReferences(parsed: ParsedLibrary): void {
  const topics = new Set(parsed.topics.map(({ value }) => value.id));
  const places = new Set(parsed.jurisdictions.map(({ value }) => value.id));
  const checkTopic = (fields: Fields, field: string, id: string | null): void => {
    if (id !== null && !topics.has(id)) {
      fields.report('warning', field, `"${id}" is not in topics.yaml`);
    }
  };
  const checkPlace = (fields: Fields, field: string, id: string | null): void => {
    if (id !== null && !places.has(id)) {
      fields.report('warning', field, `"${id}" is not in jurisdictions.yaml`);
    }
  };

  const documents = parsed.entries.flatMap(({ value, fields }) =>
    value.kind === 'document' ? [{ document: value, fields }] : [],
  );
  const isIssuer = createIssuerMatcher(parsed.issuers.map(({ value }) => value));
  const resolve = createTargetResolver(documents.map(({ document }) => document));
  for (const { document, fields } of documents) {
    for (const topic of document.topics) checkTopic(fields, 'topics', topic);
    checkPlace(fields, 'jurisdiction', document.jurisdiction);
    const { passedBy } = document;
    if (passedBy !== null && !isIssuer(passedBy)) {
      fields.report('warning', 'passedBy', `"${passedBy}" is not in issuers.yaml`);
    }
    for (const [at, relation] of document.relations.entries()) {
      const fault = findRelationFault(relation, document.id, resolve);
      if (fault !== null) fields.mappings('relations')[at]?.report('warning', 'target', fault);
    }
  }

  for (const { value, fields } of parsed.topics) checkTopic(fields, 'broader', value.broader);
  for (const { value, fields } of parsed.issuers) {
    checkPlace(fields, 'jurisdiction', value.jurisdiction);
  }
  for (const { value, fields } of parsed.jurisdictions) {
    checkPlace(fields, 'mergedInto', value.mergedInto);
  }
  const issuerIds = new Set(parsed.issuers.map(({ value }) => value.id));
  for (const { value, fields } of parsed.sources) {
    for (const topic of value.topics) checkTopic(fields, 'topics', topic);
    for (const issuer of value.issuers)
      if (!issuerIds.has(issuer))
        fields.report('warning', 'issuers', `"${issuer}" is not in issuers.yaml`);
  }
  const { info } = parsed;
  for (const home of info?.value.home ?? []) if (info) checkPlace(info.fields, 'home', home);
}

function findRelationFault(
  relation: Relation,
  from: string,
  resolve: ResolveTarget,
): string | null {
  const { target } = relation;
  const found = resolve(relation, from);
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(', ');
    return `several documents have the number "${target}": ${ids}; give the id, or a targetDate`;
  }
  if (found[0]?.id === from) return `"${target}" is this document itself`;
  return found.length === 0 && isLikelyId(target)
    ? `"${target}" looks like a document id, but no document has it`
    : null;
}

/** Whether a target is a slug. `04-2021` could be a slug or a number; it counts as a number. */
const isLikelyId = (target: string): boolean => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u.test(target);

/** Returns a test for the names of issuers. `{place}` in a name stands for any place. */
function createIssuerMatcher(issuers: readonly Issuer[]): (name: string) => boolean {
  const plain = new Set<string>();
  const families: RegExp[] = [];
  for (const issuer of issuers) {
    for (const name of [issuer.name, ...issuer.aliases]) {
      const key = fold(name);
      if (!key.includes('{place}')) plain.add(key);
      else families.push(new RegExp(`^${key.split('{place}').map(escapeRegExp).join('.+')}$`, 'u'));
    }
  }
  return (name) => {
    const key = fold(name);
    return plain.has(key) || families.some((family) => family.test(key));
  };
}
