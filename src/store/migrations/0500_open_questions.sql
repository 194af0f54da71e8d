-- Questions that the library did not answer and whose askers want more: a reply of the administrators
-- (hand-off), or word when the library has an answer (await). Kept for 30 days at most.

CREATE TABLE IF NOT EXISTS open_questions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('hand-off', 'await')),
  chat_id INTEGER NOT NULL,
  -- The message with the question, to which the reply is sent. NULL when it is not known.
  message_id INTEGER,
  question TEXT NOT NULL,
  language TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- When it was answered; NULL: it is open.
  answered_at INTEGER,
  UNIQUE (chat_id, kind, question)
);
CREATE INDEX IF NOT EXISTS open_questions_at ON open_questions (at);
