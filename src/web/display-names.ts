/** How the pages write names that stand alone. */
import { inLanguage } from '../i18n/in-language.ts';
import type { Topic } from '../library/library.ts';
import type { PageContext } from './page-context.ts';

/** A topic's name in the visitor's language, with a capital. */
export function topicDisplayName(
  { language }: Pick<PageContext, 'language'>,
  topic: Topic,
): string {
  const name = inLanguage(language, { vi: topic.name, en: topic.nameEn });
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
