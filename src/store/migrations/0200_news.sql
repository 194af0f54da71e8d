-- News to the chats that asked for it. `due` is when a message is to be looked at again, NULL once
-- it is finished. A `subscriptions` table of before is emptied into `watches`; it is created here so
-- that every statement can be run again.

CREATE TABLE IF NOT EXISTS subscriptions (
  chat_id INTEGER NOT NULL,
  topic TEXT NOT NULL,
  frequency TEXT NOT NULL,
  thread_id INTEGER,
  language TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (chat_id, topic)
);

CREATE TABLE IF NOT EXISTS watches (
  -- Buttons carry it: an id is never given twice.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL,
  -- JSON with its keys in one order, so that the same wish is the same text; {} is everything.
  filter TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN ('now', 'daily', 'weekly')),
  -- Where in a forum it was asked for; NULL elsewhere.
  thread_id INTEGER,
  language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
  at INTEGER NOT NULL,
  UNIQUE (chat_id, filter)
);
INSERT INTO watches (chat_id, filter, frequency, thread_id, language, at)
SELECT chat_id, CASE topic WHEN '' THEN '{}' ELSE json_object('topic', topic) END,
  frequency, thread_id, language, at
FROM subscriptions WHERE true
ON CONFLICT (chat_id, filter) DO NOTHING;
DROP TABLE IF EXISTS subscriptions;

-- When a chat takes news: the hour of its digests (0-23), the day of weekly ones (1 Monday - 7),
-- and the hours in which it is left alone, all in its own time zone.
CREATE TABLE IF NOT EXISTS reception (
  chat_id INTEGER PRIMARY KEY,
  hour INTEGER NOT NULL,
  weekday INTEGER NOT NULL,
  time_zone TEXT NOT NULL,
  quiet_from INTEGER,
  quiet_to INTEGER
);

-- What of each document was told or needs no telling.
CREATE TABLE IF NOT EXISTS known_documents (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  facts TEXT NOT NULL,
  at INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS announcements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- What it tells, so that it is told once: document, event, and its version or day.
  key TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  content TEXT NOT NULL,
  -- An administrator's own first line.
  lead TEXT,
  state TEXT NOT NULL CHECK (state IN ('live', 'held', 'withdrawn')),
  -- Counts what was changed after it was made: messages of an older one are edited.
  revision INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS announcements_document ON announcements (document);
CREATE INDEX IF NOT EXISTS announcements_at ON announcements (at);

-- One row a chat and message. `slot` tells which message: a:<announcement>, or a digest's time.
CREATE TABLE IF NOT EXISTS outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL,
  slot TEXT NOT NULL,
  thread_id INTEGER,
  language TEXT NOT NULL,
  watch_id INTEGER,
  state TEXT NOT NULL CHECK (state IN ('pending', 'claimed', 'sent', 'put-off', 'gone', 'failed')),
  due INTEGER,
  holder TEXT,
  -- Tries that Telegram refused, and tries whose reply was lost.
  attempts INTEGER NOT NULL DEFAULT 0,
  lost INTEGER NOT NULL DEFAULT 0,
  message_id INTEGER,
  -- The sum of its announcements' revisions that the message shows.
  shown INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  at INTEGER NOT NULL,
  done_at INTEGER,
  UNIQUE (chat_id, slot)
);
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (due, id) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS outbox_chat ON outbox (chat_id, due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS outbox_items (
  outbox_id INTEGER NOT NULL,
  announcement_id INTEGER NOT NULL,
  PRIMARY KEY (outbox_id, announcement_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS outbox_items_announcement ON outbox_items (announcement_id);

-- Whose turn it is to do what only one process may do at a time.
CREATE TABLE IF NOT EXISTS turns (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  until INTEGER NOT NULL,
  -- Until then whoever has the turn keeps still.
  paused_until INTEGER NOT NULL DEFAULT 0
);

-- Markdown files that administrators sent: looked at, then approved or refused.
CREATE TABLE IF NOT EXISTS drafts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document TEXT NOT NULL,
  source TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS approved_documents (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  at INTEGER NOT NULL
);
