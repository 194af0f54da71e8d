/**
 * All tables of the store. Purge, deletion of personal data, moving a chat, export and import work on
 * this list, in its order. A new table is a migration, a file in `tables/`, and a line here.
 */
import type { TableDefinition } from './table.ts';
import { announcedVersions } from './tables/announced-versions.ts';
import { announcements } from './tables/announcements.ts';
import { answerRatings } from './tables/answer-ratings.ts';
import { approvedDocuments } from './tables/approved-documents.ts';
import { askedQuestions } from './tables/asked-questions.ts';
import { chatManagers } from './tables/chat-managers.ts';
import { chats } from './tables/chats.ts';
import { conversationContexts } from './tables/conversation-contexts.ts';
import { deliveryPreferences } from './tables/delivery-preferences.ts';
import { draftDecisions } from './tables/draft-decisions.ts';
import { feedback } from './tables/feedback.ts';
import { flags } from './tables/flags.ts';
import { leases } from './tables/leases.ts';
import { openQuestions } from './tables/open-questions.ts';
import { originalFiles } from './tables/original-files.ts';
import { outboxMessages } from './tables/outbox.ts';
import { outboxItems } from './tables/outbox-items.ts';
import { pendingDocuments } from './tables/pending-documents.ts';
import { pendingFiles } from './tables/pending-files.ts';
import { processedUpdates } from './tables/processed-updates.ts';
import { questionLog } from './tables/question-log.ts';
import { reminders } from './tables/reminders.ts';
import { sessions } from './tables/sessions.ts';
import { sourceDocuments } from './tables/source-documents.ts';
import { sourceStates } from './tables/source-states.ts';
import { subscriptions } from './tables/subscriptions.ts';
import { webhookDeliveries } from './tables/webhook-deliveries.ts';

export const TABLES: readonly TableDefinition[] = [
  processedUpdates,
  chats,
  conversationContexts,
  sessions,
  askedQuestions,
  questionLog,
  answerRatings,
  feedback,
  subscriptions,
  reminders,
  deliveryPreferences,
  chatManagers,
  announcedVersions,
  announcements,
  openQuestions,
  outboxMessages,
  outboxItems,
  pendingDocuments,
  pendingFiles,
  draftDecisions,
  approvedDocuments,
  originalFiles,
  sourceStates,
  sourceDocuments,
  webhookDeliveries,
  flags,
  leases,
];
