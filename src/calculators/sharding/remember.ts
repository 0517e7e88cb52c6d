/**
 * Keeps the last answers of a function that always gives the same answer for the same key.
 *
 * @param limit answers kept; the oldest goes first
 * @param answer computes what is not there yet
 * @example remember(2, (text) => text.length)('abc') // 3
 */
export function remember<T>(limit: number, answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const fresh = answer(key);
    const oldest = known.keys().next();
    if (known.size >= limit && oldest.done !== true) known.delete(oldest.value);
    known.set(key, fresh);
    return fresh;
  };
}
