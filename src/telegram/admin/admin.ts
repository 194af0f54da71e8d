/**
 * Commands, buttons and files of the deployment's administrators (`ADMIN_IDS`), in their private
 * chats. For everybody else they do not exist: other updates pass through.
 */

import { Composer } from 'grammy';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { isAdminChat } from '../permissions.ts';
import { announcementsFeature } from './announcements.ts';
import { approvedDocumentsFeature } from './approved-documents.ts';
import { documentUploadsFeature } from './document-uploads.ts';
import { linkUploadsFeature } from './link-uploads.ts';
import { mendPapersFeature } from './mend-papers.ts';
import { paperUploadsFeature } from './paper-uploads.ts';
import { reviewFeature } from './review.ts';
import { sourcesFeature } from './sources.ts';
import { statisticsFeature } from './statistics.ts';

export function adminFeature(
  deps: BotDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature
    .filter((ctx) => isAdminChat(ctx, deps.adminIds))
    .use(
      announcementsFeature(deps),
      documentUploadsFeature(deps),
      paperUploadsFeature(deps),
      linkUploadsFeature(deps),
      mendPapersFeature(deps),
      approvedDocumentsFeature(deps),
      sourcesFeature(deps),
      reviewFeature(libraryIndex),
      statisticsFeature(deps, libraryIndex),
    );
  return feature;
}
