-- Who set what a group or channel receives, from the private chat: they are told when it does not
-- arrive. A row goes with the last subscription of its chat.

CREATE TABLE IF NOT EXISTS chat_managers (
  chat_id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL,
  -- When they were last told that something did not arrive; NULL: never.
  told_at INTEGER
);
CREATE INDEX IF NOT EXISTS chat_managers_user ON chat_managers (user_id);
