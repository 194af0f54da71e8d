/** What stands around every test file on workerd. */
import { afterEach, beforeEach } from 'vitest';
import { beginFile, beginTest, endTest } from './databases.ts';
import './network.ts';

await beginFile();
beforeEach(beginTest);
afterEach(endTest);
