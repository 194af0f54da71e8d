/**
 * What was asked, without who asked it or where: for administrators to see what the library lacks.
 */
import { type Kysely, sql } from 'kysely';
import type { AnswerStatus, Intent, Language } from '../../answer/answer.ts';
import { fold } from '../../text/fold.ts';
import type { Database, QuestionKind } from '../database.ts';

export interface LoggedQuestion {
  readonly question: string;
  readonly status: AnswerStatus;
  readonly intent: Intent;
  /** Ids of the topics and documents that the answer is about. */
  readonly topics: readonly string[];
  readonly documents: readonly string[];
  readonly language: Language;
  readonly kind: QuestionKind;
  readonly now: Date;
}

export interface UnansweredQuestion {
  /** As it was asked last. */
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
  /** The most asked first, at most ten. */
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
  /** Days with questions, oldest first, for a chart. */
  readonly days: readonly {
    readonly day: string;
    readonly asked: number;
    readonly answered: number;
  }[];
  readonly up: number;
  readonly down: number;
}

/** Notes a question and what became of it. */
export async function insertLoggedQuestion(
  db: Kysely<Database>,
  recorded: LoggedQuestion,
): Promise<void> {
  await db
    .insertInto('questions')
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

/** Questions since an instant without an answer, those asked most first; spellings count as one. */
export async function listUnansweredQuestions(
  db: Kysely<Database>,
  since: Date,
  limit: number,
): Promise<UnansweredQuestion[]> {
  // With max() alone, SQLite takes the other columns from the row of the maximum.
  const rows = await db
    .selectFrom('questions')
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

/** Figures since an instant. Days begin `offsetMinutes` before UTC's (Việt Nam: 420). */
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
    FROM questions WHERE at >= ${from} GROUP BY day ORDER BY day
  `.execute(db);
  const topics = await sql<{ topic: string; count: number }>`
    SELECT topic.value AS topic, count(*) AS count
    FROM questions, json_each(questions.topics) AS topic
    WHERE questions.at >= ${from}
    GROUP BY topic.value ORDER BY count DESC, topic LIMIT 10
  `.execute(db);
  const verdicts = await db
    .selectFrom('ratings')
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
