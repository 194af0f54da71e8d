/**
 * What was asked, without the person and the chat. Administrators see from it what the library lacks.
 */
import { type Generated, type Kysely, sql } from 'kysely';
import type { AnswerStatus, Intent } from '../../answer/answer.ts';
import type { Language } from '../../i18n/translator.ts';
import { fold } from '../../text/fold.ts';
import type { Database } from '../database.ts';
import { defineTable, none } from '../table.ts';

export type QuestionKind = 'private' | 'group' | 'web' | 'inline';

export interface QuestionLogTable {
  id: Generated<number>;
  question: string;
  folded: string;
  status: AnswerStatus;
  intent: string;
  topics: string;
  documents: string;
  language: Language;
  kind: QuestionKind;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    question_log: QuestionLogTable;
  }
}

export const questionLog = defineTable('question_log', {
  purge: none('administrators compare years'),
  forgetUser: none('holds no id of a person'),
  moveChat: none('holds no id of a chat'),
  export: {
    key: ['id'],
    rest: [
      'question',
      'folded',
      'status',
      'intent',
      'topics',
      'documents',
      'language',
      'kind',
      'at',
    ],
  },
});

export interface LoggedQuestion {
  readonly question: string;
  readonly status: AnswerStatus;
  readonly intent: Intent;
  /** Ids of the topics and documents of the answer. */
  readonly topics: readonly string[];
  readonly documents: readonly string[];
  readonly language: Language;
  readonly kind: QuestionKind;
  readonly now: Date;
}

export interface UnansweredQuestion {
  /** In the wording in which it was asked last. */
  readonly question: string;
  readonly count: number;
  readonly lastAsked: Date;
}

export interface QuestionStatistics {
  readonly asked: number;
  readonly answered: number;
  readonly unsure: number;
  readonly unknown: number;
  readonly byKind: Readonly<Record<QuestionKind, number>>;
  /** The ten topics that were asked most, most first. */
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
  /** Days with questions, oldest first. */
  readonly days: readonly {
    readonly day: string;
    readonly asked: number;
    readonly answered: number;
  }[];
  readonly up: number;
  readonly down: number;
}

/** Records a question and the status of its answer. */
export async function insertLoggedQuestion(
  db: Kysely<Database>,
  recorded: LoggedQuestion,
): Promise<void> {
  await db
    .insertInto('question_log')
    .values({
      question: recorded.question,
      folded: fold(recorded.question),
      status: recorded.status,
      intent: recorded.intent,
      topics: JSON.stringify(recorded.topics),
      documents: JSON.stringify(recorded.documents),
      language: recorded.language,
      kind: recorded.kind,
      at: recorded.now.getTime(),
    })
    .execute();
}

/**
 * Questions since an instant that were not answered, most asked first. Spellings that differ only in
 * marks and case count as one question.
 */
export async function listUnansweredQuestions(
  db: Kysely<Database>,
  since: Date,
  limit: number,
): Promise<UnansweredQuestion[]> {
  // With a single max(), SQLite takes the other columns from the row of the maximum.
  const rows = await db
    .selectFrom('question_log')
    .select(({ fn }) => ['question', fn.countAll<number>().as('count'), fn.max('at').as('last')])
    .where('status', '<>', 'answered')
    .where('at', '>=', since.getTime())
    .groupBy('folded')
    .orderBy('count', 'desc')
    .orderBy('last', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ question, count, last }) => ({ question, count, lastAsked: new Date(last) }));
}

/** Statistics since an instant. Days begin `offsetMinutes` before those of UTC (Việt Nam: 420). */
export async function computeQuestionStatistics(
  db: Kysely<Database>,
  since: Date,
  offsetMinutes = 0,
): Promise<QuestionStatistics> {
  const from = since.getTime();
  const days = await sql<Record<AnswerStatus | QuestionKind, number> & { day: string }>`
    SELECT date(at / 1000 + ${offsetMinutes * 60}, 'unixepoch') AS day,
      sum(status = 'answered') AS answered, sum(status = 'unsure') AS unsure,
      sum(status = 'unknown') AS unknown, sum(kind = 'private') AS "private",
      sum(kind = 'group') AS "group", sum(kind = 'web') AS web, sum(kind = 'inline') AS inline
    FROM question_log WHERE at >= ${from} GROUP BY day ORDER BY day
  `.execute(db);
  const topics = await sql<{ topic: string; count: number }>`
    SELECT topic.value AS topic, count(*) AS count
    FROM question_log, json_each(question_log.topics) AS topic
    WHERE question_log.at >= ${from}
    GROUP BY topic.value ORDER BY count DESC, topic LIMIT 10
  `.execute(db);
  const verdicts = await db
    .selectFrom('answer_ratings')
    .select(({ fn }) => ['verdict', fn.countAll<number>().as('count')])
    .where('at', '>=', from)
    .groupBy('verdict')
    .execute();
  const sum = (column: AnswerStatus | QuestionKind) =>
    days.rows.reduce((total, row) => total + row[column], 0);
  const asked = (row: Record<AnswerStatus, number>) => row.answered + row.unsure + row.unknown;
  const verdict = (which: string) => verdicts.find((row) => row.verdict === which)?.count ?? 0;
  return {
    asked: days.rows.reduce((total, row) => total + asked(row), 0),
    answered: sum('answered'),
    unsure: sum('unsure'),
    unknown: sum('unknown'),
    byKind: {
      private: sum('private'),
      group: sum('group'),
      web: sum('web'),
      inline: sum('inline'),
    },
    topics: topics.rows,
    days: days.rows.map((row) => ({ day: row.day, asked: asked(row), answered: row.answered })),
    up: verdict('up'),
    down: verdict('down'),
  };
}
