/** The Fluent files on Node, as `#message-texts` of package.json: every file of the folder. */
import { readdirSync, readFileSync } from 'node:fs';
import type { MessageTexts } from './translations.ts';

const FOLDER = new URL('messages/', import.meta.url);

export const messageTexts: MessageTexts = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ftl'))
    .map((name) => [name.slice(0, -'.ftl'.length), readFileSync(new URL(name, FOLDER), 'utf8')]),
);
