/** How the pages write names that stand alone. */
import type { Topic } from '../knowledge/library.ts';
import type { Visit } from './visit.ts';

/** A topic's name in the visitor's language, with a capital. */
export function topicName({ language }: Pick<Visit, 'language'>, topic: Topic): string {
  const name = language === 'en' ? topic.nameEn : topic.name;
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
