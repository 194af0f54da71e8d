/** Makes a thing at its first use and keeps it: what few need costs the start nothing. */
export function lazily<T extends object>(create: () => T): () => T {
  let value: T | null = null;
  return () => {
    value ??= create();
    return value;
  };
}
