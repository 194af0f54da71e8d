-- Official sources that are watched for new documents (sources.yaml), and the documents that they listed.

CREATE TABLE IF NOT EXISTS source_states (
  -- The id in sources.yaml.
  id TEXT PRIMARY KEY,
  -- The address that the validators below belong to.
  address TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  looked_at INTEGER NOT NULL,
  -- It is not looked at earlier.
  next_at INTEGER NOT NULL,
  -- The last look without a fault, and how many documents it listed; NULL: there was none.
  ok_at INTEGER,
  items INTEGER,
  -- The fault of the last look as JSON; NULL: it was good.
  fault TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  -- When administrators were told of a fault of it.
  told_at INTEGER
);

CREATE TABLE IF NOT EXISTS source_documents (
  -- Number, year and, for local documents, issuer: the same in every source.
  key TEXT PRIMARY KEY,
  -- The id of the source in sources.yaml.
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'offered', 'published', 'failed')),
  -- What it was read from: the news of it, its page, or its text.
  standing TEXT NOT NULL CHECK (standing IN ('news', 'page', 'file')),
  -- What the source lists of it, as JSON.
  found TEXT NOT NULL,
  -- The day of the document or of its publication; NULL: not known.
  day TEXT,
  -- Its draft in pending_documents, and what was read of it, as JSON.
  pending_id INTEGER,
  report TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- While it waits, it is not read earlier.
  due INTEGER NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS source_documents_due ON source_documents (state, due);
