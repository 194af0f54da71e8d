/** Returns a function that creates a value at its first call and keeps it. */
export function lazily<T extends object>(create: () => T): () => T {
  let value: T | null = null;
  return () => {
    value ??= create();
    return value;
  };
}
