/** Links to this deployment's own pages. */

/** The address of the pages without a trailing slash; null: the deployment has no public address. */
export type PublicUrl = string | null;

/** The page on which administrators upload papers. */
export const PAPERS_PATH = '/gui-van-ban';

/** The page of a document or term, at one of its sections. Null without a public address. */
export function createPageLink(
  publicUrl: PublicUrl,
  id: string,
  anchor: string | null = null,
): string | null {
  if (publicUrl === null) return null;
  const page = `${publicUrl.replace(/\/+$/u, '')}/documents/${encodeURIComponent(id)}`;
  return anchor === null || anchor === '' ? page : `${page}#${encodeURIComponent(anchor)}`;
}
