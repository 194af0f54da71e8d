/** The entry point of the worker, which wrangler.toml names. */
import { createWorkerHandlers } from './handlers.ts';

export { RecentSends } from './recent-sends.ts';
export { UpdateOrder } from './update-order.ts';

export default createWorkerHandlers();
