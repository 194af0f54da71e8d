-- Instants are milliseconds since the epoch, UTC. No triggers, no transactions, every statement can
-- be run again: the same file is applied to SQLite and to D1.

CREATE TABLE IF NOT EXISTS updates (
  update_id INTEGER PRIMARY KEY,
  -- Whose updates are handled one after another; NULL once it is handled.
  chat_key TEXT,
  state TEXT NOT NULL CHECK (state IN ('claimed', 'waiting', 'done', 'put-aside')),
  -- Claimed: until when. Waiting: from when it may be claimed again.
  lease_until INTEGER NOT NULL,
  -- 1 once Telegram took a message of the answer: it is not answered again.
  answered INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS updates_claims ON updates (chat_key, lease_until) WHERE state = 'claimed';
CREATE INDEX IF NOT EXISTS updates_at ON updates (at);

CREATE TABLE IF NOT EXISTS chats (
  chat_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('private', 'group', 'supergroup', 'channel')),
  title TEXT,
  language TEXT CHECK (language IN ('vi', 'en')),
  gone_reason TEXT,
  gone_at INTEGER,
  migrated_to INTEGER,
  seen_at INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS contexts (
  chat_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  context TEXT NOT NULL,
  at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (chat_id, user_id)
);
CREATE INDEX IF NOT EXISTS contexts_user ON contexts (user_id);
CREATE INDEX IF NOT EXISTS contexts_expiry ON contexts (expires_at);

CREATE TABLE IF NOT EXISTS sessions (
  prefix TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (prefix, key)
);
CREATE INDEX IF NOT EXISTS sessions_at ON sessions (at);

CREATE TABLE IF NOT EXISTS asked (
  id TEXT PRIMARY KEY,
  chat_id INTEGER NOT NULL,
  -- The message that asked.
  message_id INTEGER,
  -- JSON: the ids of the messages that answered, in order.
  answer_ids TEXT NOT NULL DEFAULT '[]',
  user_id INTEGER NOT NULL,
  question TEXT NOT NULL,
  context TEXT,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS asked_message ON asked (chat_id, message_id);
CREATE INDEX IF NOT EXISTS asked_user ON asked (user_id);
CREATE INDEX IF NOT EXISTS asked_at ON asked (at);

-- Who asked is not in here, nor where.
CREATE TABLE IF NOT EXISTS questions (
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
CREATE INDEX IF NOT EXISTS questions_at ON questions (at);

CREATE TABLE IF NOT EXISTS ratings (
  asked_id TEXT PRIMARY KEY,
  verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')),
  question TEXT NOT NULL,
  wish TEXT,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS ratings_at ON ratings (at);

CREATE TABLE IF NOT EXISTS feedback (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS feedback_at ON feedback (at);
