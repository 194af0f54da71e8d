/** What is derived from a library is computed once and dropped together with the library. */
import { perObject } from '../../shared/per-object.ts';
import type { Library } from '../library.ts';

/** Returns a function that computes a value at the first call for a library, and keeps it. */
export const perLibrary = <T>(compute: (library: Library) => T): ((library: Library) => T) =>
  perObject(compute);
