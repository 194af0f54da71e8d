/** Set-up and clean-up around every test file on workerd. */
import { afterEach, beforeEach } from 'vitest';
import { onFileStart, onTestEnd, onTestStart } from './databases.ts';
import './network.ts';

await onFileStart();
beforeEach(onTestStart);
afterEach(onTestEnd);
