/** Makes a thing at its first use and keeps it: what few need costs the start nothing. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
