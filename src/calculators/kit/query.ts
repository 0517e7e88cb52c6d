/** Longest value of one param that a link carries: longer links are cut by chat programs and refused by servers. */
const MAX_PARAM = 4_000;

/**
 * Params as the query of an address: `''` or `?…`. A colon stands as it is, which RFC 3986 allows in a query and which
 * keeps a series of pairs short and legible.
 */
export function queryOf(params: URLSearchParams): string {
  const query = params.toString().replaceAll('%3A', ':');
  return query === '' ? '' : `?${query}`;
}

/**
 * The part of a query that fits into a link. A long series is left out whole, since half of one would give another
 * answer.
 */
export function linkable(search: string): string {
  const params = new URLSearchParams(search);
  const tooLong = [...params].filter(([, value]) => value.length > MAX_PARAM).map(([key]) => key);
  if (tooLong.length === 0) return search;
  for (const key of tooLong) params.delete(key);
  return queryOf(params);
}

/** Whether a link would leave out a value. */
export function isTooLongForLink(value: string): boolean {
  return value.length > MAX_PARAM;
}
