-- Announcements that are posted to the addresses of NEWS_WEBHOOK_URLS: one row for each announcement
-- and address.

CREATE TABLE IF NOT EXISTS webhook_deliveries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  announcement_id INTEGER NOT NULL,
  url TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'failed')),
  -- When it is tried next. A process that tries it moves this ahead, so that no other does. NULL once
  -- it is finished.
  due INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  at INTEGER NOT NULL,
  UNIQUE (announcement_id, url)
);
CREATE INDEX IF NOT EXISTS webhook_deliveries_due ON webhook_deliveries (due) WHERE due IS NOT NULL;
