import { type CalculatorState, resolveInputs } from '../calculators/kit/calculatorState';
import type { Calculator, Input, Inputs, Outputs, Results, Values } from '../calculators/kit/define';
import { formatBand, inputText } from '../calculators/kit/exports';
import { formatNumber, formatResult } from '../calculators/kit/format';
import type { Simulation } from '../calculators/kit/simulate';

type Row = readonly string[];

/** A calculator's answer for a terminal: the sentence first, then figures, drivers, advice and inputs. */
export function answerText(
  calculator: Calculator,
  state: CalculatorState,
  values: Values<Inputs>,
  results: Results<Outputs>,
  simulation: Simulation | undefined,
): string {
  const sections = [
    calculator.answer(values, results),
    section('Figures', figureRows(calculator, results, simulation)),
    simulation ? section(driversTitle(simulation), driverRows(calculator, simulation)) : '',
    section('What to do', adviceRows(calculator, values, results)),
    section('Inputs', inputRows(calculator, state)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function figureRows(
  calculator: Calculator,
  results: Results<Outputs>,
  simulation: Simulation | undefined,
): Row[] {
  return Object.entries(calculator.outputs).map(([key, output]) => {
    const row = [output.label, formatResult(results[key] ?? null, output)];
    const band = simulation?.bands[key];
    if (!simulation) return row;
    if (band) return [...row, formatBand(band, (value) => formatResult(value, output))];
    const words = simulation.texts[key] ?? [];
    return [...row, words.map(({ value, share }) => `${value} ${formatNumber(share * 100)} %`).join(' · ')];
  });
}

function driversTitle({ samples, seed }: Simulation): string {
  return `What drives the answer (bands are 5 % – 50 % – 95 % of ${formatNumber(samples)} samples, seed ${seed})`;
}

function driverRows(calculator: Calculator, { drivers, headline: key }: Simulation): Row[] {
  const headline = calculator.outputs[key]!;
  if (drivers.every(({ share }) => share === 0)) {
    return [[`Nothing moves "${headline.label}": it is the same all over these ranges.`]];
  }
  return drivers.map(({ label, share, low, high }) => [
    label,
    `${formatNumber(share * 100)} %`,
    `${formatResult(low, headline)} to ${formatResult(high, headline)}`,
  ]);
}

function adviceRows(calculator: Calculator, values: Values<Inputs>, results: Results<Outputs>): Row[] {
  return calculator
    .advice(values, results)
    .map(({ text, link }) => [`- ${text}${link ? ` (${link.label}: ${link.to})` : ''}`]);
}

const origins = { yours: '', numbers: 'from your numbers', default: 'default' } as const;

function inputRows(calculator: Calculator, state: CalculatorState): Row[] {
  return Object.entries(resolveInputs(calculator, state)).map(([key, { amount, origin }]) => [
    key,
    inputText(amount, calculator.inputs[key]!),
    origins[origin],
  ]);
}

/** The calculators there are, with their inputs. */
export function listText(calculators: readonly Calculator[]): string {
  const blocks = calculators.map((calculator) => {
    const inputs = Object.entries(calculator.inputs).map(([key, input]): Row => {
      return [key, acceptedText(input), input.label];
    });
    return `${calculator.slug}: ${calculator.question}\n${table(inputs)}`;
  });
  return `${blocks.join('\n\n')}\n`;
}

function acceptedText(input: Input): string {
  if (input.kind === 'choice') return Object.keys(input.options).join(' | ');
  if (input.kind === 'series')
    return input.x === undefined ? '400 380 … or @file' : '1:955 2:1878 … or @file';
  return `${formatNumber(input.min, { digits: 12 })} to ${formatNumber(input.max, { digits: 12 })} ${input.unit}`;
}

function section(title: string, rows: readonly Row[]): string {
  return rows.length === 0 ? '' : `${title}\n${table(rows)}`;
}

function table(rows: readonly Row[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  return rows
    .map((row) => `  ${row.map((cell, index) => cell.padEnd(widths[index]!)).join('  ')}`.trimEnd())
    .join('\n');
}
