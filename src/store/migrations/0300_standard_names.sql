-- Tables, columns and states get the standard terms. Language columns lose their CHECK, so that a
-- third language can be stored.
--
-- Every statement can be run again, also after a crash between two of them. The pattern is: create
-- the new table, create an empty old table if it was dropped before, copy, drop the old table.
-- REPLACE is correct because the old table holds the newer row for as long as it has rows. The
-- highest id that was ever given is copied too, so that no id is given twice.

CREATE TABLE IF NOT EXISTS processed_updates (
  update_id INTEGER PRIMARY KEY,
  -- Updates with the same key are processed one after another. NULL unless the update is claimed.
  chat_key TEXT,
  state TEXT NOT NULL CHECK (state IN ('claimed', 'waiting', 'done', 'failed')),
  -- Claimed: the end of the lease. Waiting: the time from which it can be claimed again.
  lease_until INTEGER NOT NULL,
  -- 1 after Telegram accepted a message of the answer: the update is not answered again.
  answered INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS updates (
  update_id, chat_key, state, lease_until, answered, attempts, error, at
);
INSERT OR REPLACE INTO processed_updates
  (update_id, chat_key, state, lease_until, answered, attempts, error, at)
SELECT update_id, CASE state WHEN 'claimed' THEN chat_key END,
  CASE state WHEN 'put-aside' THEN 'failed' ELSE state END,
  lease_until, answered, attempts, error, at
FROM updates;
DROP TABLE IF EXISTS updates;
CREATE INDEX IF NOT EXISTS processed_updates_claims ON processed_updates (chat_key, lease_until)
  WHERE state = 'claimed';
CREATE INDEX IF NOT EXISTS processed_updates_at ON processed_updates (at);

-- The table keeps its name, so its rows go through a copy. SELECT * reads both forms of the table:
-- they have the same columns in the same order.
CREATE TABLE IF NOT EXISTS chats_copy (
  chat_id INTEGER PRIMARY KEY, kind, title, language, unreachable_reason, unreachable_at, migrated_to,
  seen_at
);
CREATE TABLE IF NOT EXISTS chats (
  chat_id INTEGER PRIMARY KEY, kind, title, language, unreachable_reason, unreachable_at, migrated_to,
  seen_at
);
INSERT OR REPLACE INTO chats_copy SELECT * FROM chats;
DROP TABLE IF EXISTS chats;
CREATE TABLE IF NOT EXISTS chats (
  chat_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('private', 'group', 'supergroup', 'channel')),
  title TEXT,
  language TEXT,
  -- Why and since when nothing can be sent to the chat. NULL if it can.
  unreachable_reason TEXT,
  unreachable_at INTEGER,
  -- The supergroup that the group became.
  migrated_to INTEGER,
  seen_at INTEGER NOT NULL
);
INSERT OR REPLACE INTO chats SELECT * FROM chats_copy;
DROP TABLE IF EXISTS chats_copy;

CREATE TABLE IF NOT EXISTS conversation_contexts (
  chat_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  context TEXT NOT NULL,
  at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (chat_id, user_id)
);
CREATE TABLE IF NOT EXISTS contexts (chat_id, user_id, context, at, expires_at);
INSERT OR REPLACE INTO conversation_contexts (chat_id, user_id, context, at, expires_at)
SELECT chat_id, user_id, context, at, expires_at FROM contexts;
DROP TABLE IF EXISTS contexts;
CREATE INDEX IF NOT EXISTS conversation_contexts_user ON conversation_contexts (user_id);
CREATE INDEX IF NOT EXISTS conversation_contexts_expiry ON conversation_contexts (expires_at);

UPDATE OR REPLACE sessions SET prefix = 'conversation' WHERE prefix = 'talk';

CREATE TABLE IF NOT EXISTS asked_questions (
  id TEXT PRIMARY KEY,
  chat_id INTEGER NOT NULL,
  -- The message with the question.
  message_id INTEGER,
  -- JSON: the ids of the messages with the answer, in order.
  answer_ids TEXT NOT NULL DEFAULT '[]',
  user_id INTEGER NOT NULL,
  question TEXT NOT NULL,
  context TEXT,
  at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS asked (
  id, chat_id, message_id, answer_ids, user_id, question, context, at
);
INSERT OR REPLACE INTO asked_questions
  (id, chat_id, message_id, answer_ids, user_id, question, context, at)
SELECT id, chat_id, message_id, answer_ids, user_id, question, context, at FROM asked;
DROP TABLE IF EXISTS asked;
CREATE INDEX IF NOT EXISTS asked_questions_message ON asked_questions (chat_id, message_id);
CREATE INDEX IF NOT EXISTS asked_questions_user ON asked_questions (user_id);
CREATE INDEX IF NOT EXISTS asked_questions_at ON asked_questions (at);

-- Holds no id of a person or a chat.
CREATE TABLE IF NOT EXISTS question_log (
  id INTEGER PRIMARY KEY,
  question TEXT NOT NULL,
  folded TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('answered', 'unsure', 'unknown')),
  intent TEXT NOT NULL,
  -- JSON arrays of ids.
  topics TEXT NOT NULL,
  documents TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('private', 'group', 'web', 'inline')),
  at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS questions (
  id, question, folded, status, intent, topics, documents, language, kind, at
);
INSERT OR REPLACE INTO question_log
  (id, question, folded, status, intent, topics, documents, language, kind, at)
SELECT id, question, folded, status, intent, topics, documents, language, kind, at FROM questions;
DROP TABLE IF EXISTS questions;
CREATE INDEX IF NOT EXISTS question_log_at ON question_log (at);

CREATE TABLE IF NOT EXISTS answer_ratings (
  question_id TEXT PRIMARY KEY,
  verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')),
  question TEXT NOT NULL,
  -- What the person would have wanted to read.
  requested_answer TEXT,
  at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS ratings (asked_id, verdict, question, wish, at);
INSERT OR REPLACE INTO answer_ratings (question_id, verdict, question, requested_answer, at)
SELECT asked_id, verdict, question, wish, at FROM ratings;
DROP TABLE IF EXISTS ratings;
CREATE INDEX IF NOT EXISTS answer_ratings_at ON answer_ratings (at);

CREATE TABLE IF NOT EXISTS subscriptions (
  -- Buttons carry the id: it is never given twice.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL,
  -- JSON with its keys in a fixed order: the same filter is the same text. {} is everything.
  filter TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN ('now', 'daily', 'weekly')),
  -- The forum topic in which it was made. NULL elsewhere.
  thread_id INTEGER,
  language TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (chat_id, filter)
);
CREATE TABLE IF NOT EXISTS watches (id, chat_id, filter, frequency, thread_id, language, at);
INSERT OR REPLACE INTO subscriptions (id, chat_id, filter, frequency, thread_id, language, at)
SELECT id, chat_id, filter, frequency, thread_id, language, at FROM watches;
INSERT INTO sqlite_sequence (name, seq)
SELECT 'subscriptions', seq FROM sqlite_sequence WHERE name = 'watches'
  AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'subscriptions');
UPDATE sqlite_sequence
SET seq = max(seq, coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = 'watches'), 0))
WHERE name = 'subscriptions';
DROP TABLE IF EXISTS watches;

-- When a chat receives announcements, in its own time zone: the hour of its digests (0-23), the day
-- of weekly digests (1 Monday - 7 Sunday), and its quiet hours.
CREATE TABLE IF NOT EXISTS delivery_preferences (
  chat_id INTEGER PRIMARY KEY,
  hour INTEGER NOT NULL,
  weekday INTEGER NOT NULL,
  time_zone TEXT NOT NULL,
  quiet_from INTEGER,
  quiet_to INTEGER
);
CREATE TABLE IF NOT EXISTS reception (chat_id, hour, weekday, time_zone, quiet_from, quiet_to);
INSERT OR REPLACE INTO delivery_preferences
  (chat_id, hour, weekday, time_zone, quiet_from, quiet_to)
SELECT chat_id, hour, weekday, time_zone, quiet_from, quiet_to FROM reception;
DROP TABLE IF EXISTS reception;

-- The version of each document that was announced, or that needs no announcement.
CREATE TABLE IF NOT EXISTS announced_versions (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  facts TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS known_documents (id, version, facts, at);
INSERT OR REPLACE INTO announced_versions (id, version, facts, at)
SELECT id, version, facts, at FROM known_documents;
DROP TABLE IF EXISTS known_documents;

CREATE TABLE IF NOT EXISTS outbox_messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL,
  -- Tells the messages of a chat apart: the same announcement or digest has the same key.
  dedup_key TEXT NOT NULL,
  thread_id INTEGER,
  language TEXT NOT NULL,
  subscription_id INTEGER,
  state TEXT NOT NULL
    CHECK (state IN ('pending', 'claimed', 'sent', 'deferred', 'unreachable', 'failed')),
  -- When the worker looks at the message again. NULL once it is finished.
  due INTEGER,
  holder TEXT,
  -- Attempts that Telegram refused, and attempts without a response.
  attempts INTEGER NOT NULL DEFAULT 0,
  lost INTEGER NOT NULL DEFAULT 0,
  message_id INTEGER,
  -- The sum of the revisions of its announcements, as the sent message shows them.
  shown INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  at INTEGER NOT NULL,
  done_at INTEGER,
  UNIQUE (chat_id, dedup_key)
);
CREATE TABLE IF NOT EXISTS outbox (
  id, chat_id, slot, thread_id, language, watch_id, state, due, holder, attempts, lost, message_id,
  shown, error, at, done_at
);
INSERT OR REPLACE INTO outbox_messages
  (id, chat_id, dedup_key, thread_id, language, subscription_id, state, due, holder, attempts, lost,
   message_id, shown, error, at, done_at)
SELECT id, chat_id, slot, thread_id, language, watch_id,
  CASE state WHEN 'put-off' THEN 'deferred' WHEN 'gone' THEN 'unreachable' ELSE state END,
  due, holder, attempts, lost, message_id, shown, error, at, done_at
FROM outbox;
INSERT INTO sqlite_sequence (name, seq)
SELECT 'outbox_messages', seq FROM sqlite_sequence WHERE name = 'outbox'
  AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'outbox_messages');
UPDATE sqlite_sequence
SET seq = max(seq, coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = 'outbox'), 0))
WHERE name = 'outbox_messages';
DROP TABLE IF EXISTS outbox;
CREATE INDEX IF NOT EXISTS outbox_messages_due ON outbox_messages (due, id) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS outbox_messages_chat ON outbox_messages (chat_id, due)
  WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS outbox_messages_done ON outbox_messages (done_at)
  WHERE done_at IS NOT NULL;

-- Work that only one process may do at a time.
CREATE TABLE IF NOT EXISTS leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  until INTEGER NOT NULL,
  -- The holder pauses until then.
  paused_until INTEGER NOT NULL DEFAULT 0
);
-- Facts that are recorded once: a name and a value.
CREATE TABLE IF NOT EXISTS flags (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS turns (name, holder, until, paused_until);
INSERT OR REPLACE INTO flags (name, value, at)
SELECT CASE name WHEN 'library' THEN 'baseline' ELSE 'shadowing:' || substr(name, 9) END, holder, until
FROM turns WHERE name = 'library' OR name GLOB 'shadows:*';
INSERT OR REPLACE INTO leases (name, holder, until, paused_until)
SELECT name, holder, until, paused_until
FROM turns WHERE name <> 'library' AND name NOT GLOB 'shadows:*';
DROP TABLE IF EXISTS turns;

-- Markdown files that administrators sent and that are not yet approved or refused.
CREATE TABLE IF NOT EXISTS pending_documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document TEXT NOT NULL,
  source TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS drafts (id, document, source, at);
INSERT OR REPLACE INTO pending_documents (id, document, source, at)
SELECT id, document, source, at FROM drafts;
INSERT INTO sqlite_sequence (name, seq)
SELECT 'pending_documents', seq FROM sqlite_sequence WHERE name = 'drafts'
  AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'pending_documents');
UPDATE sqlite_sequence
SET seq = max(seq, coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = 'drafts'), 0))
WHERE name = 'pending_documents';
DROP TABLE IF EXISTS drafts;
