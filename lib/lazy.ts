/**
 * An object that is made at its first use, so that importing a module neither reads settings nor opens a connection
 * (`next build` imports every route of an app that has no database yet).
 */
export function lazily<Thing extends object>(make: () => Thing): Thing {
  let made: Thing | undefined;
  const thing = () => {
    made ??= make();
    return made;
  };
  return new Proxy({} as Thing, {
    get(_, key) {
      const value: unknown = Reflect.get(thing(), key);
      return typeof value === "function" ? value.bind(thing()) : value;
    },
    has: (_, key) => Reflect.has(thing(), key),
  });
}
