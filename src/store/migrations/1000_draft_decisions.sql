-- What was decided on a draft, so that whoever decides on it afterwards is told.

CREATE TABLE IF NOT EXISTS draft_decisions (
  -- The id that the draft had in pending_documents. Ids are never given twice.
  draft INTEGER PRIMARY KEY,
  decision TEXT NOT NULL CHECK (decision IN ('approved', 'refused')),
  -- The id of the document in approved_documents.
  document TEXT NOT NULL,
  -- The id that it has in the library.
  entry TEXT NOT NULL,
  at INTEGER NOT NULL
);
