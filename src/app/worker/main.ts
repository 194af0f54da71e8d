/** The program on Cloudflare Workers; wrangler.toml names this file. */
import { createWorkerHandlers } from './handlers.ts';

export { RecentSends } from './recent-sends.ts';
export { UpdateOrder } from './update-order.ts';

export default createWorkerHandlers();
