/** Modules that wrangler's rules and the Workers runtime add. */
declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}
declare module '*.ttf' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*.ftl' {
  const text: string;
  export default text;
}
declare module 'cloudflare:workers' {
  import type { DurableObjectState } from '@cloudflare/workers-types';
  export abstract class DurableObject<Env = unknown> {
    constructor(ctx: DurableObjectState, env: Env);
    protected readonly ctx: DurableObjectState;
    protected readonly env: Env;
  }
  /** Keeps the current event alive until the work is done. */
  export function waitUntil(work: Promise<unknown>): void;
}
