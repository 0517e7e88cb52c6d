/** What a case gives a model, read by name. */
export type CaseInputs = Readonly<Record<string, unknown>>;

/** Fields a case asks for, as the model gives them. */
export type CaseOutputs = Readonly<Record<string, unknown>>;

/**
 * Turns the inputs of a case into the fields it expects; `null` when the model does not do this kind of case.
 *
 * `fields` are the names expected, some of which carry a number: `cdfW_0.1`, `remainderOf16`.
 */
export type Adapter = (inputs: CaseInputs, fields: readonly string[], name: string) => CaseOutputs | null;

/** A number under the first of several names that is given. */
export function number(inputs: CaseInputs, ...names: string[]): number {
  const value = maybeNumber(inputs, ...names);
  if (value === undefined) throw new TypeError(`no number under ${names.join(', ')}`);
  return value;
}

export function maybeNumber(inputs: CaseInputs, ...names: string[]): number | undefined {
  const value = names
    .map((name) => inputs[name])
    .find((candidate) => candidate !== undefined && candidate !== null);
  return value === undefined ? undefined : Number(value);
}

export function numbers(inputs: CaseInputs, name: string): number[] {
  return (inputs[name] as readonly unknown[]).map(Number);
}

export function has(inputs: CaseInputs, ...names: string[]): boolean {
  return names.every((name) => inputs[name] !== undefined);
}

/**
 * Fields whose name carries a number, computed from it.
 *
 * @param pattern with the number in its first group
 * @example numbered(['cdfW_0.1'], /^cdfW_(.+)$/, (t) => queue.responseCdf(t)) // { 'cdfW_0.1': … }
 */
export function numbered(
  fields: readonly string[],
  pattern: RegExp,
  value: (n: number) => unknown,
): CaseOutputs {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const found = pattern.exec(field)?.[1];
      return found === undefined ? [] : [[field, value(Number(found))]];
    }),
  );
}

/** A percentile as names write it: `p99` is 0.99, `p999` 0.999, `p50` 0.5, `p99.9` 0.999. */
export function percentile(digits: number): number {
  const text = String(digits);
  return text.includes('.') || text.length <= 2 ? digits / 100 : Number(`0.${text}`);
}

/** Bytes or text of a key: `key`, `keyUtf8`, `keyHex`, or a value that begins with `utf8:` or `hex:`. */
export function keyOf(inputs: CaseInputs): string | Uint8Array {
  if (typeof inputs.keyHex === 'string') return hexBytes(inputs.keyHex);
  if (Array.isArray(inputs.keyBytes)) return Uint8Array.from(inputs.keyBytes as number[]);
  const text = String(
    inputs.keyUtf8 ?? inputs.key ?? inputs.partitionKeyBytes ?? inputs.keyBytes ?? inputs.value,
  );
  const [, form, rest = ''] = /^(utf8|hex|int(?:8|16|32|64)be):(.*)$/s.exec(text) ?? [];
  if (form === undefined) return text;
  if (form === 'utf8') return rest;
  return form === 'hex' ? hexBytes(rest) : bigEndian(BigInt(rest), Number(/\d+/.exec(form)![0]) / 8);
}

function hexBytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex.replace(/[\s-]|^0x/g, ''), 'hex'));
}

function bigEndian(value: bigint, width: number): Uint8Array {
  const bytes = new Uint8Array(width);
  for (let i = 0; i < width; i++) bytes[width - 1 - i] = Number(BigInt.asUintN(8, value >> BigInt(8 * i)));
  return bytes;
}

/** Keys of a pattern such as `user-{i}, i=0..99999`. */
export function patternKeys(pattern: string): string[] {
  const match = /^(.*?),?\s*i\s*=\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*$/s.exec(pattern);
  if (!match) throw new TypeError(`no key pattern: ${pattern}`);
  const [, template = '', from, to] = match;
  return range(Number(from), Number(to)).map((i) => template.replaceAll('{i}', String(i)));
}

/** Whole numbers from `from` to `to`, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
