/** Which column of a table holds the keys, and whether its first row is a heading. */
export interface ColumnChoice {
  readonly column: number;
  readonly heading: boolean;
  /** Names for a list to choose from. */
  readonly names: readonly string[];
}

/** Headings that name a key, the surest first. */
const keyHeadings = [
  /^(shard|partition|routing|hash)[_ -]?key$/i,
  /^(cache[_ -]?)?key$/i,
  /^(user|tenant|customer|account|org|organisation|organization|workspace)[_ -]?(id|uuid|key)?$/i,
  /^(id|uuid|guid|_id)$/i,
  /[_ -]?(id|uuid|guid|key)$/i,
];

/**
 * Guesses the key column from the first rows: by its heading, else the one with the most different values.
 *
 * @param rows first rows of the table, heading included
 * @example chooseColumn([['name', 'user_id'], ['Ann', '7']]) // { column: 1, heading: true, names: ['name', 'user_id'] }
 */
export function chooseColumn(rows: readonly (readonly string[])[]): ColumnChoice {
  const [first = [], ...rest] = rows;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const heading = isHeading(first, rest);
  const names = Array.from({ length: width }, (_, i) => {
    const name = heading ? first[i]?.trim() : undefined;
    return name ? name : `column ${i + 1}`;
  });
  const named = heading ? namedKey(first) : -1;
  return { column: named === -1 ? mostDifferent(heading ? rest : rows, width) : named, heading, names };
}

function namedKey(cells: readonly string[]): number {
  for (const pattern of keyHeadings) {
    const column = cells.findIndex((cell) => pattern.test(cell.trim()));
    if (column !== -1) return column;
  }
  return -1;
}

/** A first row of names: a known key word, or words alone above a column of values with digits. */
function isHeading(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (rest.length === 0 || first.some((cell) => /\d/.test(cell))) return false;
  if (namedKey(first) !== -1) return true;
  return first.some((_, column) => {
    const digits = rest.filter((row) => /\d/.test(row[column] ?? '')).length;
    return digits > 0.8 * rest.length;
  });
}

function mostDifferent(rows: readonly (readonly string[])[], width: number): number {
  let best = 0;
  let most = -1;
  for (let column = 0; column < width; column++) {
    const different = new Set(rows.map((row) => row[column] ?? '')).size;
    if (different > most) [best, most] = [column, different];
  }
  return best;
}
