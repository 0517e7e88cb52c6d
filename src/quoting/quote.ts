/** Where a filled-in value lands, which decides how it is quoted. */
export type Shell = 'bash' | 'sql' | 'promql';

// Characters that act on a terminal when they are pasted: line ends, escape sequences, and what hides or reorders text.
const acts = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const actsEach = new RegExp(acts.source, 'gu');

/**
 * One word of bash, whatever the value holds: plain if that is safe, else in single quotes. Characters that would act on
 * the terminal are written as escapes, `$'…'`, so that a pasted command stays one visible line
 * ([quoting in bash](https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html)).
 *
 * @throws RangeError for NUL, which no argument can hold
 */
export function quoteBash(value: string): string {
  refuseNul('quoteBash', value);
  if (/^[A-Za-z0-9_./:@%+,=-]+$/.test(value)) return value;
  if (!acts.test(value)) return `'${value.replaceAll("'", "'\\''")}'`;
  const escaped = value.replaceAll(/[\\']/g, '\\$&').replaceAll(actsEach, (character) => {
    const bytes = [...new TextEncoder().encode(character)];
    // Octal always takes three digits; hexadecimal would swallow a digit that follows.
    return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  });
  return `$'${escaped}'`;
}

/**
 * A string constant of PostgreSQL
 * ([lexical structure](https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS)).
 *
 * @throws RangeError for NUL, which PostgreSQL cannot store
 */
export function quoteSqlString(value: string): string {
  refuseNul('quoteSqlString', value);
  if (!acts.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return `E'${value.replaceAll(/[\\']/g, '\\$&').replaceAll(actsEach, (c) => `\\U${hex(c, 8)}`)}'`;
}

/**
 * A quoted identifier of PostgreSQL.
 *
 * @throws RangeError for NUL and for the empty name, which PostgreSQL refuses
 */
export function quoteSqlIdentifier(value: string): string {
  refuseNul('quoteSqlIdentifier', value);
  if (value === '') throw new RangeError('quoteSqlIdentifier: value must have at least one character');
  const quoted = value.replaceAll('"', '""');
  if (!acts.test(value)) return `"${quoted}"`;
  return `U&"${quoted.replaceAll('\\', '\\\\').replaceAll(actsEach, (c) => `\\+${hex(c, 6)}`)}"`;
}

/** A string of PromQL ([literals](https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals)). */
export function quotePromql(value: string): string {
  const escaped = value
    .replaceAll(/[\\"]/g, '\\$&')
    .replaceAll(actsEach, (c) => (c.codePointAt(0)! > 0xffff ? `\\U${hex(c, 8)}` : `\\u${hex(c, 4)}`));
  return `"${escaped}"`;
}

function hex(character: string, digits: number): string {
  return character.codePointAt(0)!.toString(16).padStart(digits, '0');
}

function refuseNul(caller: string, value: string): void {
  if (value.includes('\0')) throw new RangeError(`${caller}: value must not hold a NUL character`);
}
