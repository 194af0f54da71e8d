/** Remembers the last few results of a function of texts; the oldest is dropped first. */
export function rememberLast<Arguments extends readonly string[], Result>(
  compute: (...given: Arguments) => Result,
  count: number,
): (...given: Arguments) => Result {
  const known: { readonly given: Arguments; readonly result: Result }[] = [];
  return (...given) => {
    const before = known.find((one) => one.given.every((text, at) => text === given[at]));
    if (before !== undefined) return before.result;
    const result = compute(...given);
    known.unshift({ given, result });
    known.splice(count);
    return result;
  };
}
