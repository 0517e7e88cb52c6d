import { type CalculatorState, resolveInputs } from './calculatorState';
import type { Calculator, Input, SeriesInput } from './define';
import type { Evaluation } from './evaluate';
import { formatAmount, formatResult } from './format';
import { isPairs, isSeries, type Series } from './series';
import { isAmount, serialiseSetting, type Setting } from './setting';
import type { Band, Simulation } from './simulate';

const columns = ['kind', 'key', 'label', 'value', 'unit', 'p5', 'p50', 'p95'] as const;

/** Inputs and figures as a table that a spreadsheet opens: one line each, figures with their band. */
export function toCsv(
  calculator: Calculator,
  state: CalculatorState,
  evaluation: Evaluation,
  simulation?: Simulation,
): string {
  const inputs = Object.entries(resolveInputs(calculator, state)).map(([key, { amount }]) => {
    const input = calculator.inputs[key]!;
    return [
      'input',
      key,
      input.label,
      plain(amount),
      input.kind === 'quantity' ? input.unit : '',
      '',
      '',
      '',
    ];
  });
  const outputs = Object.entries(calculator.outputs).map(([key, output]) => {
    const band = simulation?.bands[key];
    const value = evaluation.results?.[key] ?? '';
    const unit = output.unit === 'text' ? '' : output.unit;
    return ['output', key, output.label, value, unit, band?.p5 ?? '', band?.p50 ?? '', band?.p95 ?? ''];
  });
  return [columns, ...inputs, ...outputs].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

/** A cell that no spreadsheet runs as a formula: text that begins like one gets an apostrophe in front. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The document that the terminal prints with `--json` and the page downloads. */
export function toJson(
  calculator: Calculator,
  state: CalculatorState,
  evaluation: Evaluation,
  simulation?: Simulation,
  problems: readonly string[] = [],
): string {
  const { results, problem } = evaluation;
  const inputs = Object.entries(resolveInputs(calculator, state)).map(([key, { amount }]) => [
    key,
    plain(amount),
  ]);
  const outputs = Object.entries(calculator.outputs).map(([key, { unit }]) => {
    const band = simulation?.bands[key];
    return [key, { value: results?.[key] ?? null, unit, ...(band && percentiles(band)) }];
  });
  const document = {
    slug: calculator.slug,
    inputs: Object.fromEntries(inputs),
    outputs: results === null ? {} : Object.fromEntries(outputs),
    ...(simulation && { drivers: simulation.drivers, seed: simulation.seed, samples: simulation.samples }),
    problems: problem === null ? problems : [...problems, problem],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function percentiles({ p5, p50, p95 }: Band) {
  return { p5, p50, p95 };
}

function plain(setting: Setting): string | number {
  return typeof setting === 'number' ? setting : serialiseSetting(setting);
}

/** The answer, inputs and figures as Markdown, to paste into a ticket or a design document. */
export function toMarkdown(
  calculator: Calculator,
  state: CalculatorState,
  evaluation: Evaluation,
  simulation?: Simulation,
): string {
  const { values, results, problem } = evaluation;
  const inputs = Object.entries(resolveInputs(calculator, state)).map(([key, { amount }]) => {
    const input = calculator.inputs[key]!;
    return [input.label, inputText(amount, input)];
  });
  const answer = results === null ? (problem ?? '') : calculator.answer(values, results);
  const figures = results === null ? [] : figureRows(calculator, results, simulation);
  const head = simulation ? ['Figure', 'Value', '5 % – 50 % – 95 %'] : ['Figure', 'Value'];
  const sections = [
    `### ${calculator.title}`,
    markdownText(answer),
    table(['Input', 'Value'], inputs),
    ...(figures.length > 0 ? [table(head, figures)] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function figureRows(
  calculator: Calculator,
  results: NonNullable<Evaluation['results']>,
  simulation?: Simulation,
) {
  return Object.entries(calculator.outputs).map(([key, output]) => {
    const row = [output.label, formatResult(results[key] ?? null, output)];
    if (!simulation) return row;
    const band = simulation.bands[key];
    return [...row, band ? formatBand(band, (value) => formatResult(value, output)) : ''];
  });
}

/** `3 servers – 4 servers – 6 servers`, each end as the figure itself is written. */
export function formatBand({ p5, p50, p95 }: Band, format: (value: number | null) => string): string {
  return [p5, p50, p95].map(format).join(' – ');
}

/** An input as people read it: a choice by its name, a number with its unit, a series by its size and ends. */
export function inputText(setting: Setting, input: Input): string {
  if (input.kind === 'quantity') return isAmount(setting) ? formatAmount(setting, input.unit) : '';
  if (input.kind === 'series') return isSeries(setting) ? seriesText(setting, input) : '';
  return typeof setting === 'string' ? (input.options[setting] ?? setting) : '';
}

function seriesText(series: Series, { x, y }: SeriesInput): string {
  const ys = series.map((point) => (typeof point === 'number' ? point : point[1]));
  const span = (values: readonly number[], unit: string) =>
    formatAmount({ low: Math.min(...values), high: Math.max(...values) }, unit);
  const heights = span(ys, y.unit);
  if (x === undefined || !isPairs(series)) return `${series.length} values, ${heights}`;
  return `${series.length} points, ${span(
    series.map(([at]) => at),
    x.unit,
  )}, ${heights}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function markdownText(text: string): string {
  return text.replace(/([\\|<>*_`[\]])/g, '\\$1').replaceAll('\n', ' ');
}
