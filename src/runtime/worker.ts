/** The program on Cloudflare Workers; wrangler.toml names this file. */
import { createWorker } from './worker/handlers.ts';

export { UpdateOrder } from './worker/order.ts';
export { RecentSends } from './worker/sends.ts';

export default createWorker();
