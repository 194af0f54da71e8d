/** Names as headings, links and labels of the pages. */
import { topicName } from '../library/display-names.ts';
import type { Topic } from '../library/library.ts';
import type { RenderContext } from './page-context.ts';

/** The name of a topic in the language of the page, with a capital first letter. */
export function topicDisplayName(
  { language }: Pick<RenderContext, 'language'>,
  topic: Topic,
): string {
  const name = topicName(topic, language);
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
