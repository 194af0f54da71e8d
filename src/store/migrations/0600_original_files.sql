-- The files that papers were read from, by their Telegram file_id: of drafts, and of approved documents.

CREATE TABLE IF NOT EXISTS pending_files (
  -- The id of the pending document that was read from it.
  pending_id INTEGER PRIMARY KEY,
  -- The id that the document will have in the library.
  document TEXT NOT NULL,
  file_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  at INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS original_files (
  -- The id in approved_documents.
  id TEXT PRIMARY KEY,
  -- The id in the library: that of the summary, where the text was joined to one.
  document TEXT NOT NULL,
  file_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS original_files_document ON original_files (document);
