/** A search result of the `search` command and of `GET /api/search`. */
export interface SearchHit {
  /** The id of the document or term. */
  readonly document: string;
  readonly number: string | null;
  readonly anchor: string;
  readonly citation: string;
  readonly title: string;
  /** The best line of the passage. */
  readonly snippet: string;
  /** The score, comparable only within one query. */
  readonly score: number;
}
