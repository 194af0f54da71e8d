/** Faults of files of a library, in the language of the person: of one sent to the bot, or of the folder. */
import { kebabCase } from '../i18n/kebab-case.ts';
import type { Translator } from '../i18n/translator.ts';
import { DOCUMENT_TYPES, IN_FORCE, TEXT_EXTENTS } from '../library/document.ts';
import type { FaultReason, KnowledgeFault } from '../library/knowledge-fault.ts';

/** The fields whose faults are told in the language of the person: what is allowed in each. */
const FIELDS = [
  'id',
  'number',
  'title',
  'passedBy',
  'signedBy',
  'dateDocument',
  'dateEffective',
  'dateNoLongerInForce',
  'jurisdiction',
  'topics',
  'relations',
  'sources',
] as const;

const isDocument = ({ file }: KnowledgeFault): boolean => /^documents\//u.test(file);

/** Returns what is wrong, in one sentence: by its reason, else by what is allowed in the faulty field. */
function describe(fault: KnowledgeFault, t: Translator): string {
  const { field, message, reason } = fault;
  if (reason !== undefined)
    return describeReason({ field: field ?? '', detail: message, reason }, t);
  const base = field?.split(/[.[]/u)[0];
  // The tables have fields of the same names with other rules.
  if (base !== undefined && isDocument(fault)) {
    if (base === 'type') return t('fault-type', { allowed: DOCUMENT_TYPES.join(', ') });
    if (base === 'inForce') return t('fault-in-force', { allowed: IN_FORCE.join(', ') });
    if (base === 'text') return t('fault-text', { allowed: TEXT_EXTENTS.join(', ') });
    const known = FIELDS.find((name) => name === base);
    if (known !== undefined) return t(`fault-${kebabCase(known)}`);
  }
  return field === null
    ? t('fault-other', { detail: message })
    : t('fault-field', { field: field.replace(/^\[\d+\]\./u, ''), detail: message });
}

function describeReason(
  { reason, ...parts }: { reason: FaultReason; field: string; detail: string },
  t: Translator,
): string {
  switch (reason) {
    case 'repeatedId':
      return t('fault-reason-repeated-id', parts);
    case 'unknownField':
      return t('fault-reason-unknown-field', { field: parts.field });
    case 'notYaml':
      return t('fault-reason-not-yaml', { detail: parts.detail });
    case 'filesLost':
      return t('fault-reason-files-lost', { detail: parts.detail });
    default:
      return t(`fault-reason-${kebabCase(reason)}`);
  }
}

/** Returns one line for a fault of a file that a person wrote: with its place in the file. */
export function describeFault(fault: KnowledgeFault, t: Translator): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  return t('fault-place', { place, fault: describe(fault, t) });
}

/** Returns one line for each faulty field of a paper that was read; its file has no lines that people know. */
export const describePaperFaults = (
  faults: readonly KnowledgeFault[],
  t: Translator,
): readonly string[] => [...new Set(faults.map((fault) => describe(fault, t)))];
