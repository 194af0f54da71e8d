/** What a link of an official source led to: the head of the card, or why there is none. */
import type { Translator } from '../../i18n/translator.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import { describeSourceFault } from '../../presentation/views/source-list.ts';
import { createParagraph, strong } from '../../presentation/views/view.ts';
import { isWebUrl } from '../../presentation/web-url.ts';
import type { LinkResult } from '../dependencies.ts';
import { describeRefusal } from './offer-paper.ts';

export type ReadLink = Extract<LinkResult, { readonly status: 'read' }>;
type UnreadLink = Exclude<LinkResult, ReadLink>;

/** Says why a link gives no document. */
export function describeUnread(result: UnreadLink, host: string, t: Translator): string {
  switch (result.status) {
    case 'not-official':
      return t('paper-link-not-official', { host });
    case 'no-document':
      return t('paper-link-no-document');
    case 'needs-server':
      return t('paper-on-server');
    case 'fault':
      return t('paper-link-fault', { fault: describeSourceFault(result.fault, t) });
    case 'refused':
      return describeRefusal(result.file, result.reason, t);
  }
}

/** Where the document comes from, with its page and its best file. */
export function createLinkHead(
  { sourceName, found }: Pick<ReadLink, 'sourceName' | 'found'>,
  link: string,
  t: Translator,
): Paragraph[] {
  const page = found.url ?? link;
  const pages = [page, found.files[0] ?? page].filter(isWebUrl);
  return [
    createParagraph(strong(t('paper-link-read', { source: sourceName }))),
    ...[...new Set(pages)].map((href) => createParagraph({ text: href, href })),
  ];
}
