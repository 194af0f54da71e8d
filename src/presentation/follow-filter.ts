/** What a link or a button to follow means: the filter of a subscription. */
import type { CurrentLibraryIndex } from '../library/index/current-library-index.ts';
import { shortHash } from '../shared/short-hash.ts';
import type { SubscriptionFilter } from '../store/subscription-filter.ts';
import type { FollowTarget } from './deep-links.ts';

/** The filter of a button or a deep link; null when the library no longer has what it names. */
export function filterOfTarget(
  libraryIndex: CurrentLibraryIndex,
  { what, value }: FollowTarget,
): SubscriptionFilter | null {
  const { documents, jurisdictions, topics } = libraryIndex.library;
  const isIt = (name: string) => name === value || shortHash(name) === value;
  switch (what) {
    case 'document': {
      const id = documents.find((one) => isIt(one.id))?.id;
      return id === undefined ? null : { document: id };
    }
    case 'topic': {
      const id = topics.find((one) => isIt(one.id))?.id;
      return id === undefined ? null : { topic: id };
    }
    case 'place': {
      const id = jurisdictions.find((one) => isIt(one.id))?.id;
      return id === undefined ? null : { place: id };
    }
    case 'issuer': {
      const issuer = documents.find(({ passedBy }) => passedBy !== null && isIt(passedBy));
      return issuer?.passedBy == null ? null : { issuer: issuer.passedBy };
    }
  }
}
