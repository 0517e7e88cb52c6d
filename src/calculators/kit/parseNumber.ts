/** Longest number anybody types; a whole document pasted into a field is refused before any work. */
const plainNumber = /^\d+(?:\.\d*)?(?:e[+-]?\d{1,4})?$|^\.\d+(?:e[+-]?\d{1,4})?$/i;

/**
 * Reads one unsigned number as people write it: `1200`, `1,200`, `1 200`, `1'200`, `1.5`, `1,5`, `1.200.000`, `1e3`.
 *
 * A comma and a point both occur as decimal sign and as separator of thousands. Decided so:
 * - both present: the last one is the decimal sign (`1.200,5` and `1,200.5`);
 * - a point alone is the decimal sign (`1.200` is 1.2), several are separators (`1.200.000`);
 * - a comma alone separates thousands where it can: one to three digits, no leading zero, before it and exactly
 *   three behind it (`1,200` is 1200); everywhere else it is the decimal sign (`1,5`, `0,125`, `1,2345`).
 *
 * @param text the number without sign and unit
 * @returns text that `Number` reads, or `null` when the digits are not grouped as any of these
 */
export function plainDigits(text: string): string | null {
  const [, body = '', exponent = ''] = /^(.*?)(e[+-]?\d{1,4})?$/is.exec(text.trim()) ?? [];
  const plain = decimalText(body);
  return plain !== null && plainNumber.test(plain) ? plain + exponent : null;
}

function decimalText(body: string): string | null {
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (points > 0 && commas > 0) {
    const decimal = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
    const [whole = '', fraction = '', ...rest] = body.split(decimal);
    return rest.length > 0 ? null : joined(ungrouped(whole), fraction);
  }
  if (points > 1 || commas > 1) return ungrouped(body);
  if (commas === 1 && /^[1-9]\d{0,2},\d{3}$/.test(body)) return ungrouped(body);
  const [whole = '', fraction] = body.split(/[.,]/);
  const digits = whole === '' ? '0' : ungrouped(whole);
  return fraction === undefined ? (whole === '' ? null : digits) : joined(digits, fraction, whole !== '');
}

function joined(whole: string | null, fraction: string, mayEndInPoint = false): string | null {
  if (whole === null || (fraction === '' && !mayEndInPoint)) return null;
  return `${whole}.${fraction}`;
}

/** Digits with their separators of thousands taken out; `null` when they do not stand every three digits. */
export function ungrouped(whole: string): string | null {
  if (/^\d+$/.test(whole)) return whole;
  const separator = /[.,\s'’_]/.exec(whole)?.[0];
  if (separator === undefined) return null;
  const [first = '', ...groups] = whole.split(separator);
  const regular = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return regular ? first + groups.join('') : null;
}
