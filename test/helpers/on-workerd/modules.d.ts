/** What the tests' pool and its configuration (`vitest-project.ts`) add to what can be imported. */
declare module 'built:*' {
  export const text: string;
}
declare module 'cloudflare:workers' {
  /** What is bound to the worker at hand. */
  export const env: unknown;
}
declare module 'cloudflare:test' {
  import type { ExecutionContext, ScheduledController } from '@cloudflare/workers-types';
  export function createExecutionContext(): ExecutionContext;
  export function createScheduledController(options: {
    readonly cron: string;
  }): ScheduledController;
  export function waitOnExecutionContext(ctx: ExecutionContext): Promise<void>;
}

/** A file as text, by Vite. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: Vite exports it so.
  export default text;
}
