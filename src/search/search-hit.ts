/** One search result, as the `search` command and `GET /api/search` give it. */
export interface SearchHit {
  /** Id of the document or term. */
  readonly document: string;
  readonly number: string | null;
  readonly anchor: string;
  readonly citation: string;
  readonly title: string;
  /** The line of the passage that matches best. */
  readonly snippet: string;
  /** Only comparable within one query. */
  readonly score: number;
}
