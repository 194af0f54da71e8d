/** What is derived from a library is computed once and dropped together with the library. */
import type { Library } from '../library.ts';

/** Returns a function that computes a value at the first call for a library, and keeps it. */
export function perLibrary<T>(compute: (library: Library) => T): (library: Library) => T {
  const values = new WeakMap<Library, { readonly value: T }>();
  return (library) => {
    const known = values.get(library);
    if (known !== undefined) return known.value;
    const value = compute(library);
    values.set(library, { value });
    return value;
  };
}
