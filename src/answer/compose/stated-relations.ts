/**
 * Composes answers on documents that the library does not hold, from what other documents say of them.
 */
import { formatDate } from '../../i18n/format-date.ts';
import { kebabCase } from '../../i18n/kebab-case.ts';
import { documentName } from '../../library/display-names.ts';
import type { Block } from '../answer.ts';
import type { StatedRelation } from '../retrieve/stated-relations.ts';
import { type AnswerDraft, block, type QuestionContext, strong } from './answer-draft.ts';
import { caveatBlocks, linkSpans, sourceText, suggestionsFor } from './entry-blocks.ts';

/** `43/2011/NĐ-CP bị thay thế bởi Nghị định 42/2022/NĐ-CP … (từ 15/8/2022).` */
const relationBlock = (ctx: QuestionContext, { number, link }: StatedRelation): Block =>
  block(
    'paragraph',
    strong(number),
    ` ${ctx.t(`relation-${kebabCase(link.type)}-in`)} `,
    ...linkSpans(ctx, link, { hasEffectiveDate: true }),
    '.',
  );

/** The end of a document in one sentence; null where the relation does not end it today. */
function describeEnd({ t, today }: QuestionContext, { by, link }: StatedRelation): string | null {
  if (link.type !== 'replaces' && link.type !== 'repeals') return null;
  if (link.since === null || link.since > today) return null;
  const how = link.type === 'repeals' ? 'repealed' : 'replaced';
  const words = { since: formatDate(t, link.since), documents: documentName(by, t) };
  const mark = link.verified ? '' : t('status-unverified-mark');
  return t(`status-not-in-force-${how}-since`, words) + mark;
}

/**
 * Answers on a number that the library does not hold: by which documents it was replaced, repealed or
 * amended, as these documents say.
 */
export function composeStatedRelations(
  ctx: QuestionContext,
  stated: readonly [StatedRelation, ...StatedRelation[]],
): AnswerDraft {
  const { t } = ctx;
  const [first] = stated;
  const asksStatus = ctx.understanding.intents[0] === 'status';
  const end = asksStatus && ctx.understanding.time.asOf === null ? describeEnd(ctx, first) : null;
  // The status of the stating document is not what is asked for.
  const source = sourceText(ctx, first.by);
  const documents = [...new Set(stated.map(({ by }) => by.id))];
  return {
    status: 'answered',
    intent: asksStatus ? 'status' : 'relation',
    blocks: [
      ...(end === null ? [] : [block('lead', strong(end), '.')]),
      ...stated.map((one) => relationBlock(ctx, one)),
      block(
        'note',
        t('answer-stated-elsewhere', { number: first.number, document: documentName(first.by, t) }),
      ),
      ...(source === null ? [] : [block('note', source)]),
      ...caveatBlocks(ctx, [first.by]),
    ],
    documents,
    passages: [],
    suggestions: suggestionsFor(ctx, first.by, 'relation'),
  };
}
