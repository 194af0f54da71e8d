/** Modules that the test pool and its configuration (`vitest-project.ts`) add. */
declare module 'built:*' {
  export const text: string;
}
declare module 'cloudflare:workers' {
  /** The bindings of the current worker. */
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
