/** How far a result may be from the expected value. */
export type Tolerance = 'exact' | { readonly type: 'rel' | 'abs' | 'exact'; readonly value?: number };

/** One published or measured answer that a model must give. */
export interface ReferenceCase {
  readonly topic: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** `null` = infinite, or does not exist. 64-bit integers are strings. */
  readonly expected: Readonly<Record<string, unknown>>;
  /** One for all fields, or one for each. */
  readonly tolerance?: Tolerance | Readonly<Record<string, Tolerance>>;
  readonly source?: string;
}

const DEFAULT: Tolerance = { type: 'rel', value: 1e-9 };

/** One field of a case: what is published beside what the model gives. */
export interface FieldOutcome {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly holds: boolean;
}

/** Each field that a case expects, beside the one given. */
export function compare(
  { expected, tolerance }: ReferenceCase,
  given: Readonly<Record<string, unknown>>,
): FieldOutcome[] {
  return Object.entries(expected).map(([field, wanted]) => {
    const got = given[field];
    return { field, expected: wanted, got, holds: agrees(wanted, got, toleranceOf(field, tolerance)) };
  });
}

/** What is wrong, one sentence a field; none when the case holds. */
export function differences(fields: readonly FieldOutcome[]): string[] {
  return fields
    .filter(({ holds }) => !holds)
    .map(({ field, expected, got }) => `${field}: expected ${show(expected)}, got ${show(got)}`);
}

function toleranceOf(field: string, tolerance: ReferenceCase['tolerance']): Tolerance {
  if (tolerance === undefined) return DEFAULT;
  if (tolerance === 'exact' || isOne(tolerance)) return tolerance;
  return tolerance[field] ?? DEFAULT;
}

function isOne(tolerance: object): tolerance is Exclude<Tolerance, 'exact'> {
  return (
    'type' in tolerance &&
    typeof tolerance.type === 'string' &&
    ['rel', 'abs', 'exact'].includes(tolerance.type)
  );
}

function agrees(wanted: unknown, got: unknown, tolerance: Tolerance): boolean {
  if (wanted === null) return got === null || (typeof got === 'number' && !Number.isFinite(got));
  if (Array.isArray(wanted)) {
    const list =
      got instanceof Object && Symbol.iterator in got ? Array.from(got as Iterable<unknown>) : null;
    return (
      list?.length === wanted.length && wanted.every((item, index) => agrees(item, list[index], tolerance))
    );
  }
  if (typeof wanted === 'number' && typeof got === 'number') return isClose(wanted, got, tolerance);
  if (typeof got === 'bigint') return String(wanted) === String(got);
  return wanted === got;
}

function isClose(wanted: number, got: number, tolerance: Tolerance): boolean {
  if (tolerance === 'exact' || tolerance.type === 'exact') return wanted === got;
  const distance = Math.abs(wanted - got);
  const allowed = tolerance.value ?? 0;
  return distance <= (tolerance.type === 'abs' || wanted === 0 ? allowed : allowed * Math.abs(wanted));
}

/** A value as the reports show it. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' || (typeof part === 'number' && !Number.isFinite(part)) ? String(part) : part,
  ).slice(0, 200);
}
