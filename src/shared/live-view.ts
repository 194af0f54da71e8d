/**
 * Returns an object whose properties are always those of the current object. It allows a part that
 * keeps its dependencies to use an object that is exchanged later, such as the library.
 *
 * @param current returns the object in use
 * @param own properties that the view has in addition
 */
export function createLiveView<T extends object, U extends object>(
  current: () => T,
  own: U,
): T & U {
  const sourceOf = (name: string | symbol): object => (Object.hasOwn(own, name) ? own : current());
  return new Proxy<T & U>(Object.create(null), {
    get: (_, name) => Reflect.get(sourceOf(name), name),
    has: (_, name) => Reflect.has(sourceOf(name), name),
    ownKeys: () => [...new Set([...Reflect.ownKeys(own), ...Reflect.ownKeys(current())])],
    getOwnPropertyDescriptor: (_, name) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(sourceOf(name), name);
      // The empty object behind the proxy has no such property, so it must not be a fixed one.
      return descriptor && { ...descriptor, configurable: true };
    },
  });
}
