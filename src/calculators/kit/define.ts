import type { Scenario } from '../../model/scenario/scenario';
import { parseSeries } from './parseSeries';
import { type Pair, type SeriesColumn, serialiseSeries } from './series';
import type { Unit } from './units';

/** A number the reader types, with its unit and bounds; any of them may be a range. */
export interface QuantityInput {
  readonly kind: 'quantity';
  readonly label: string;
  readonly unit: Unit;
  /** Smallest and largest value that `compute` accepts, in `unit`. */
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  readonly help: string;
  /** Shown at once; the rest is folded. */
  readonly primary?: boolean;
  /** What the fold is called that an input which is not primary stands in: "More" unless said. */
  readonly fold?: string;
  /** Starting value where the scenario has nothing to say. */
  readonly default?: number;
  /** Starting value from the reader's numbers. Exactly one of `default` and `from` is given. */
  readonly from?: (scenario: Scenario) => number;
}

/** One of a few named options. */
export interface ChoiceInput<Value extends string = string> {
  readonly kind: 'choice';
  readonly label: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly help: string;
  readonly primary?: boolean;
  readonly fold?: string;
  readonly default?: Value;
  readonly from?: (scenario: Scenario) => Value;
}

interface SeriesBase {
  readonly kind: 'series';
  readonly label: string;
  readonly y: SeriesColumn;
  readonly minPoints?: number;
  /** Most points that `compute` and the charts answer for within a few milliseconds. */
  readonly maxPoints: number;
  readonly help: string;
  readonly primary?: boolean;
  readonly fold?: string;
}

/** Measured pairs, typed, pasted from a spreadsheet or dropped as a file. Constant where samples are drawn. */
export interface PairsInput extends SeriesBase {
  readonly x: SeriesColumn;
  readonly default?: readonly Pair[];
  readonly from?: (scenario: Scenario) => readonly Pair[];
}

/** Values over equal steps, such as a day's traffic curve. */
export interface ListInput extends SeriesBase {
  readonly x?: never;
  readonly default?: readonly number[];
  readonly from?: (scenario: Scenario) => readonly number[];
}

export type SeriesInput = PairsInput | ListInput;
export type Input = QuantityInput | ChoiceInput | SeriesInput;
export type Inputs = Readonly<Record<string, Input>>;

/** The plain values `compute` gets: numbers in each input's unit, option names, series as arrays. */
export type Values<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends ChoiceInput<infer Value>
    ? Value
    : I[K] extends PairsInput
      ? readonly Pair[]
      : I[K] extends ListInput
        ? readonly number[]
        : number;
};

export interface Output {
  readonly label: string;
  readonly unit: Unit;
  /** How the figure is rounded when shown: servers are bought whole. */
  readonly round?: 'up' | 'down' | 'nearest';
  /** Bounds that every result keeps, tested over all valid inputs. */
  readonly min?: number;
  readonly max?: number;
  /** Sentence shown when the figure does not exist (`null`), e.g. "the queue grows without end". */
  readonly absent?: string;
  /** Shown large, at the top; the rest stand in the table below. */
  readonly primary?: boolean;
  /** Which direction is good, for comparing two variants. */
  readonly better?: 'lower' | 'higher';
  readonly help?: string;
}

/** A figure whose value is a word, such as the bound that binds. */
export interface TextOutput {
  readonly label: string;
  readonly unit: 'text';
  readonly primary?: boolean;
  readonly help?: string;
}

export type Outputs = Readonly<Record<string, Output | TextOutput>>;

/** What `compute` returns. `null` = the figure does not exist; its output then declares `absent`. */
export type Results<O extends Outputs> = {
  readonly [K in keyof O]: O[K] extends TextOutput ? string : number | null;
};

export interface Axis {
  readonly label: string;
  readonly unit: Unit;
  readonly scale?: 'linear' | 'log';
}

/** A line across the chart: the load today, a target, a limit. */
export interface Mark {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
  /** `limit` is drawn in signal orange: crossing it breaks something. */
  readonly role: 'now' | 'then' | 'limit';
}

export interface LineChart<V, R> {
  readonly kind: 'line';
  readonly id: string;
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** x values at which every curve is read, ascending. With ranges they are those of the midpoint. */
  readonly grid: (values: V, results: R) => readonly number[];
  /** For given inputs, y as a function of x; `null` where the curve does not exist. */
  readonly curves: readonly {
    readonly id: string;
    readonly label: string;
    readonly role?: 'main' | 'second' | 'muted';
    readonly curve: (values: V, results: R) => (x: number) => number | null;
  }[];
  /** What was measured, drawn as dots over the curves. */
  readonly points?: { readonly label: string; readonly at: (values: V, results: R) => readonly Pair[] };
  readonly marks?: (values: V, results: R) => readonly Mark[];
}

export interface BarChart<V, R> {
  readonly kind: 'bars';
  readonly id: string;
  readonly title: string;
  /** What one bar is: "Bound", "Shard", "Line of the bill". */
  readonly category: string;
  readonly y: Axis;
  /** Bars in order; the same labels for every sample, so that bands can be drawn on them. */
  readonly bars: (
    values: V,
    results: R,
  ) => readonly {
    readonly label: string;
    readonly value: number;
    readonly role?: 'main' | 'muted' | 'limit';
  }[];
  readonly marks?: (values: V, results: R) => readonly Mark[];
}

export type Chart<V, R> = LineChart<V, R> | BarChart<V, R>;

/** What to do about the answer, and where to read or compute on. */
export interface Advice {
  readonly tone: 'do' | 'watch' | 'fine';
  readonly text: string;
  readonly link?: { readonly to: string; readonly label: string };
}

/** Inputs with what they give: a test, a "try this" link and documentation at once. */
export interface Example<V, R> {
  readonly name: string;
  readonly inputs: Partial<V>;
  /** Results that must come out, to the digit or within `tolerance` (relative). */
  readonly expect: Partial<R>;
  readonly tolerance?: number;
  /** What somebody else measured or recommends for these inputs; the page prints our error against it. */
  readonly published?: { readonly results: Partial<R>; readonly source: string; readonly url: string };
  readonly note?: string;
}

export interface Calculator<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  readonly slug: string;
  readonly title: string;
  /** The question it answers, as people ask it. */
  readonly question: string;
  readonly inputs: I;
  /** Pure. Gives every output for any valid inputs, or throws a RangeError with a plain sentence. */
  readonly compute: (values: Values<I>) => Results<O>;
  readonly outputs: O;
  /** The output that the answer is about, or which one it is for these values; its band is shown with the sentence. */
  readonly headline: (keyof O & string) | ((values: Values<I>) => keyof O & string);
  /** One sentence that answers the question. */
  readonly answer: (values: Values<I>, results: Results<O>) => string;
  readonly charts: readonly Chart<Values<I>, Results<O>>[];
  readonly advice: (values: Values<I>, results: Results<O>) => readonly Advice[];
  readonly examples: readonly Example<Values<I>, Results<O>>[];
  /** Laws held over all inputs: the output never moves the other way when the input rises. */
  readonly monotone?: readonly {
    readonly input: keyof I & string;
    readonly output: keyof O & string;
    readonly direction: 'up' | 'down';
  }[];
  /** Keys of earlier versions and what they are called now, so that old links stay valid. */
  readonly renamed?: Readonly<Record<string, keyof I & string>>;
}

/** Declares a number the reader types. */
export function quantity<const Q extends Omit<QuantityInput, 'kind'>>(input: Q): Q & { kind: 'quantity' } {
  return { kind: 'quantity', ...input };
}

/** Puts inputs that belong together into one fold of the form. */
export function inFold<I extends Inputs>(fold: string, inputs: I): I {
  return Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, { ...input, fold }])) as I;
}

/** Declares one of a few named options. */
export function choice<const Value extends string>(
  input: Omit<ChoiceInput<Value>, 'kind' | 'default' | 'from'> & {
    readonly default?: NoInfer<Value>;
    readonly from?: (scenario: Scenario) => NoInfer<Value>;
  },
): ChoiceInput<Value> {
  return { kind: 'choice', ...input };
}

/** Declares a series: pairs where `x` is named, else a plain list of `y`. */
export function series<const S extends Omit<PairsInput, 'kind'> | Omit<ListInput, 'kind'>>(
  input: S,
): S extends { readonly x: SeriesColumn } ? PairsInput : ListInput {
  return { kind: 'series', ...input } as unknown as S extends { readonly x: SeriesColumn }
    ? PairsInput
    : ListInput;
}

/**
 * Declares a calculator. Form, link, ranges, sensitivity, terminal command and property tests all
 * come from this one object.
 *
 * @throws RangeError when the definition contradicts itself, listing every contradiction
 */
export function defineCalculator<const I extends Inputs, const O extends Outputs>(
  calculator: Calculator<I, O>,
): Calculator<I, O> {
  const problems = contradictions(calculator as unknown as Calculator);
  if (problems.length > 0) throw new RangeError(`calculator ${calculator.slug}: ${problems.join('; ')}`);
  return calculator;
}

function contradictions(calculator: Calculator): string[] {
  const problems: string[] = [];
  for (const [key, input] of Object.entries(calculator.inputs)) {
    if ((input.default === undefined) === (input.from === undefined)) {
      problems.push(`input ${key} needs exactly one of default and from`);
    }
    if (input.kind === 'quantity' && !(input.min <= input.max))
      problems.push(`input ${key} has min above max`);
    if (input.kind === 'series' && input.default !== undefined) {
      const read = parseSeries(serialiseSeries(input.default), input);
      if (!read.ok) problems.push(`input ${key} has a default that it would refuse: ${read.problem}`);
    }
    if (!/^[a-z][A-Za-z0-9]*$/.test(key))
      problems.push(`input key ${key} is not camelCase letters and digits`);
  }
  if (typeof calculator.headline === 'string' && !(calculator.headline in calculator.outputs)) {
    problems.push(`headline ${calculator.headline} is no output`);
  }
  return problems;
}

/** Key of the output that the answer is about. */
export function headlineOf({ headline }: Calculator, values: Values<Inputs>): string {
  return typeof headline === 'string' ? headline : headline(values);
}
