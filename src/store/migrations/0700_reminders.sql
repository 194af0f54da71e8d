-- Days of documents that a chat wants to be reminded of: a deadline, the start or the end of effect.

CREATE TABLE IF NOT EXISTS reminders (
  -- Buttons and messages carry it: an id is never given twice.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL,
  -- The forum topic to write to; NULL elsewhere.
  thread_id INTEGER,
  language TEXT NOT NULL,
  -- The id of the document.
  document TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('effective', 'ends', 'deadline', 'day')),
  -- The day itself, ISO 8601, and how many days before it to remind.
  day TEXT NOT NULL,
  days_before INTEGER NOT NULL,
  -- The sentence that names a deadline; NULL for the other kinds.
  note TEXT,
  at INTEGER NOT NULL,
  -- When its message was queued; NULL: it waits.
  queued_at INTEGER,
  UNIQUE (chat_id, document, kind, day)
);
CREATE INDEX IF NOT EXISTS reminders_waiting ON reminders (day) WHERE queued_at IS NULL;
