/**
 * Remembers the result for the last arguments' identity (by the first argument, weakly), so that the
 * same parts of a scene give the same derived data.
 */
export function remember<A extends object, R>(derive: (input: A) => R): (input: A) => R {
  const known = new WeakMap<A, { readonly value: R }>();
  return (input) => {
    const found = known.get(input);
    if (found !== undefined) return found.value;
    const value = derive(input);
    known.set(input, { value });
    return value;
  };
}

/** Like `remember`, for a result of two objects and a word. */
export function rememberPair<A extends object, B extends object, R>(
  derive: (a: A, b: B, key: string) => R,
): (a: A, b: B, key: string) => R {
  const known = new WeakMap<A, { readonly b: B; readonly key: string; readonly value: R }>();
  return (a, b, key) => {
    const found = known.get(a);
    if (found !== undefined && found.b === b && found.key === key) return found.value;
    const value = derive(a, b, key);
    known.set(a, { b, key, value });
    return value;
  };
}
