/** Faults of a document that was sent to the bot, in the language of the person, by field. */
import { kebabCase } from '../i18n/kebab-case.ts';
import type { Translator } from '../i18n/translator.ts';
import { DOCUMENT_TYPES, IN_FORCE, TEXT_EXTENTS } from '../library/document.ts';
import { formatFault, type KnowledgeFault } from '../library/knowledge-fault.ts';

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

/** Returns what is allowed in the faulty field, in one sentence; the fault itself for other faults. */
function describeField(fault: KnowledgeFault, t: Translator): string | null {
  const base = fault.field?.split(/[.[]/u)[0];
  if (base === 'type') return t('fault-type', { allowed: DOCUMENT_TYPES.join(', ') });
  if (base === 'inForce') return t('fault-in-force', { allowed: IN_FORCE.join(', ') });
  if (base === 'text') return t('fault-text', { allowed: TEXT_EXTENTS.join(', ') });
  const field = FIELDS.find((name) => name === base);
  return field === undefined ? null : t(`fault-${kebabCase(field)}`);
}

/** Returns one line for a fault of a file that a person wrote: with its place in the file. */
export function describeFault(fault: KnowledgeFault, t: Translator): string {
  const described = describeField(fault, t);
  if (described === null) return formatFault(fault);
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  return t('fault-place', { place, fault: described });
}

/** Returns one line for each faulty field of a paper that was read; its file has no lines that people know. */
export const describePaperFaults = (
  faults: readonly KnowledgeFault[],
  t: Translator,
): readonly string[] => [
  ...new Set(faults.map((fault) => describeField(fault, t) ?? fault.message)),
];
