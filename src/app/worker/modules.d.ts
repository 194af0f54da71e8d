/** What wrangler's rules and the Workers runtime add to what can be imported. */
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
  /** Work that the event at hand is kept open for. */
  export function waitUntil(work: Promise<unknown>): void;
}
