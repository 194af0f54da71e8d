/** What administrators see of documents that were approved in the chat. */
import type { Library } from '../../knowledge/library.ts';
import { button, pageOf, pager } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import { paragraph, strong, type View, type Words } from '../views/view.ts';

const A_PAGE = 10;

/** As the library has it: its number, else its title; else its id. */
export function approvedName(id: string, { entries }: Pick<Library, 'entries'>): string {
  const entry = entries.get(id);
  return entry?.kind === 'document' ? (entry.number ?? entry.title) : id;
}

/** All of them, a button each. */
export function approvedView(
  ids: readonly string[],
  page: number,
  library: Pick<Library, 'entries'>,
  { locale: { desk } }: Words,
): View {
  const shown = pageOf(ids, page, A_PAGE);
  return {
    paragraphs: [paragraph(strong(desk.approvedDocuments(ids.length)))],
    keyboard: [
      ...shown.items.map((id) => [
        button(`🗑 ${approvedName(id, library)}`, {
          kind: 'approval',
          entry: codeOf(id),
          sure: false,
        }),
      ]),
      ...pager(shown.page, shown.pages, (to) => ({ kind: 'approvals', page: to })),
    ],
  };
}

/** Whether it is really to be removed. */
export function removalView(
  id: string,
  library: Pick<Library, 'entries'>,
  { locale: { desk } }: Words,
): View {
  const name = approvedName(id, library);
  return {
    paragraphs: [paragraph(desk.removeSure(name === id ? id : `${name} (${id})`))],
    keyboard: [
      [
        button(desk.remove, { kind: 'approval', entry: codeOf(id), sure: true }),
        button(desk.keep, { kind: 'approvals', page: 0 }),
      ],
    ],
  };
}
