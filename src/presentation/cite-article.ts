/** The citation of an article, to be copied into a paper. Vietnamese, whatever language a person reads. */
import { writtenReference } from '../answer/papers/legal-basis.ts';
import { translatorOf } from '../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import { numberingsOf } from '../library/articles.ts';
import type { LegalDocument, Section } from '../library/document.ts';

const t = translatorOf(BASE_LANGUAGE);

/**
 * Returns `Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về …`. Null where the
 * document lacks its number, day, issuer or type.
 */
export function citeArticle(document: LegalDocument, section: Section): string | null {
  const reference = writtenReference(document);
  if (reference === null) return null;
  const isAttached = (numberingsOf(document.sections).get(section) ?? 0) > 0;
  const article = section.citation;
  return isAttached
    ? t('legal-basis-article-attached', { article, reference })
    : t('legal-basis-article', { article, reference });
}
