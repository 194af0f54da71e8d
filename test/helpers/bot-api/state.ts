/** The state of the server, and the type of its methods. */
import type { BotCommand, MenuButton, UserFromGetMe } from 'grammy/types';
import { MessageStore } from './message-store.ts';
import type { MemberRights, MemberStatus, ReceivedFile } from './types.ts';
import { UpdateQueue } from './update-queue.ts';

export interface Webhook {
  readonly url: string;
  readonly secret: string | null;
  readonly allowedUpdates: readonly string[] | null;
  readonly maxConnections: number;
}

export interface StoredFile {
  readonly id: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface State {
  readonly bot: UserFromGetMe;
  readonly messages: MessageStore;
  readonly updates: UpdateQueue;
  readonly commands: Map<string, readonly BotCommand[]>;
  readonly members: Map<string, MemberStatus>;
  readonly rights: Map<string, MemberRights>;
  /** Descriptions by their field and language. */
  readonly profiles: Map<string, string>;
  readonly files: Map<string, StoredFile>;
  menuButton: MenuButton;
  webhook: Webhook | null;
  lastError: { readonly date: number; readonly message: string } | null;
}

export interface MethodRequest {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly files: readonly ReceivedFile[];
}

/** Carries out one method. Returns its `result`, or throws `ApiError`. */
export type Method = (request: MethodRequest, state: State) => unknown;

export function createState(bot: UserFromGetMe): State {
  return {
    bot,
    messages: new MessageStore(bot),
    updates: new UpdateQueue(),
    commands: new Map(),
    members: new Map(),
    rights: new Map(),
    profiles: new Map(),
    files: new Map(),
    menuButton: { type: 'commands' },
    webhook: null,
    lastError: null,
  };
}
