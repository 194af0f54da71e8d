/** The Fluent files on the disk, and the modules that are generated from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  generateMessageTexts,
  generateMessageTypes,
} from '../../i18n/generator/generate-messages.ts';
import { type MessageFile, readMessages } from '../../i18n/generator/read-messages.ts';

const MESSAGES_FOLDER = new URL('../../i18n/messages/', import.meta.url);

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Every language's file, read, by the language's code; the base language is among them. */
export function readMessageFiles(folder: URL = MESSAGES_FOLDER): Map<string, MessageFile> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ftl'));
  return new Map(
    names
      .sort()
      .map((name) => [
        name.slice(0, -'.ftl'.length),
        readMessages(readFileSync(new URL(name, folder), 'utf8')),
      ]),
  );
}

/** What the generated modules have to be. */
export function generateModules(files: ReadonlyMap<string, MessageFile>): GeneratedFile[] {
  const base = files.get('vi');
  if (base === undefined) throw new Error('src/i18n/messages: expected a file vi.ftl');
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  return [
    {
      path: at('../../i18n/messages.generated.ts'),
      text: generateMessageTypes(base, [...files.values()]),
    },
    {
      path: at('../../i18n/message-texts.workers.generated.ts'),
      text: generateMessageTexts([...files.keys()]),
    },
  ];
}
