/** The commands, by the name of their script in package.json. Each is loaded when it is run. */
import type { Command } from './define-command.ts';

export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['ask', async () => (await import('./ask.ts')).askCommand],
  ['search', async () => (await import('./search.ts')).searchCommand],
  ['knowledge:check', async () => (await import('./check.ts')).checkCommand],
  ['knowledge:depth', async () => (await import('./depth.ts')).depthCommand],
  ['knowledge:import', async () => (await import('./import.ts')).importCommand],
  ['knowledge:export', async () => (await import('./export.ts')).exportCommand],
  ['backup', async () => (await import('./backup.ts')).backupCommand],
  ['data:export', async () => (await import('./data-export.ts')).dataExportCommand],
  ['data:import', async () => (await import('./data-import.ts')).dataImportCommand],
  ['build', async () => (await import('./build.ts')).buildCommand],
  ['deploy', async () => (await import('./deploy.ts')).deployCommand],
  ['pictures', async () => (await import('./pictures.ts')).picturesCommand],
  ['i18n:generate', async () => (await import('./i18n-generate.ts')).i18nGenerateCommand],
  ['env:docs', async () => (await import('./env-docs.ts')).envDocsCommand],
]);
