/** The views that show nothing but the library: topics, lists, a document and its parts. */

import type { Translator } from '../../i18n/translator.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { findSection } from '../../library/index/library-index.ts';
import type { ViewRef } from '../callback-data/actions.ts';
import type { PublicUrl } from '../page-links.ts';
import { createCardView } from './card.ts';
import { createListView, createTopicsView } from './document-lists.ts';
import { createRelationsView } from './relations.ts';
import { createSectionsView, createSectionView } from './sections.ts';
import type { View } from './view.ts';

/** The views that need an answer as well. */
export type AnswerViewRef = Extract<ViewRef, { readonly questionId: string }>;
export type LibraryViewRef = Exclude<ViewRef, AnswerViewRef>;

/** Returns the view of a button, or null when the library no longer has what it shows. */
export function createLibraryView(
  libraryIndex: CurrentLibraryIndex,
  ref: LibraryViewRef,
  t: Translator,
  publicUrl: PublicUrl = null,
): View | null {
  if (ref.view === 'topics' || ref.view === 'list') {
    if (ref.topic !== null && libraryIndex.findTopic(ref.topic) === null) return null;
    return ref.view === 'topics'
      ? createTopicsView(libraryIndex, ref.topic, ref.page, t)
      : createListView(libraryIndex, ref, ref.page, t);
  }
  const entry = libraryIndex.findEntry(ref.entry);
  if (entry === null) return null;
  switch (ref.view) {
    case 'card':
      return createCardView(libraryIndex, entry, t, publicUrl);
    case 'sections':
      return createSectionsView(entry, ref.page, t);
    case 'relations':
      return createRelationsView(libraryIndex, entry, ref.page, t);
    case 'section': {
      const section = findSection(entry, ref.section);
      return section === null ? null : createSectionView(entry, section, ref.page, t);
    }
  }
}
