/** Names of TypeScript in the form that keys of messages have. */

export type KebabCase<S extends string> = S extends `${infer First}${infer Rest}`
  ? Rest extends Uncapitalize<Rest>
    ? `${Lowercase<First>}${KebabCase<Rest>}`
    : `${Lowercase<First>}-${KebabCase<Rest>}`
  : S;

/** `notYetInForce` → `not-yet-in-force`: a part of a message's key. */
export function kebabCase<S extends string>(name: S): KebabCase<S> {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`) as KebabCase<S>;
}
