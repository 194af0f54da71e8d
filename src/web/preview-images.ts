/**
 * The pictures that chats and social networks show for links to documents. Drawing one takes a tenth of
 * a second, so the last ones are kept.
 */
import { formatDate } from '../i18n/format-date.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName, documentTitle } from '../library/display-names.ts';
import type { Entry } from '../library/document.ts';
import type { MediaRenderer } from '../presentation/export/media-renderer.ts';
import { type PreviewText, renderPreviewCard } from '../presentation/export/preview-card.ts';

/** At most 5 MB: a picture has up to 200 kB. */
const MOST_KEPT = 25;

/** Returns the picture of an entry as PNG. */
export type DrawPreview = (entry: Entry, t: Translator) => Promise<Uint8Array>;

/** Keeps pictures by the id of their entry: a reloaded library needs another one of these. */
export function createPreviewImages({ renderPng }: Pick<MediaRenderer, 'renderPng'>): DrawPreview {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (entry, t) => {
    const key = `${t.language} ${entry.id}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const png = renderPng(renderPreviewCard(previewTextOf(entry, t)));
    kept.set(key, png);
    png.catch(() => {
      // Meanwhile this one may have been dropped as the oldest, and drawn anew.
      if (kept.get(key) === png) kept.delete(key);
    });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return png;
  };
}

/** What the picture says. It shows no status, because networks keep it for weeks. */
function previewTextOf(entry: Entry, t: Translator): PreviewText {
  const brand = t('web-layout-brand');
  const [name, title] = [documentName(entry, t), documentTitle(entry, t)];
  if (entry.kind === 'term')
    return { brand, kind: t('web-document-term'), heading: name, title, foot: '' };
  const { passedBy, dateDocument, type } = entry;
  return {
    brand,
    kind: passedBy ?? '',
    heading: name === title ? t(`type-${type}`) : name,
    title,
    foot:
      dateDocument === null ? '' : t('web-preview-dated', { date: formatDate(t, dateDocument) }),
  };
}
