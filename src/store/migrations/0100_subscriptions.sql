-- What a chat wants to hear of; delivering it is the updates room's. `topic` is a topic's id, or ''
-- for everything.
CREATE TABLE IF NOT EXISTS subscriptions (
  chat_id INTEGER NOT NULL,
  topic TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN ('now', 'daily', 'weekly')),
  -- Where in a forum it was asked for; NULL elsewhere.
  thread_id INTEGER,
  language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
  at INTEGER NOT NULL,
  PRIMARY KEY (chat_id, topic)
);
