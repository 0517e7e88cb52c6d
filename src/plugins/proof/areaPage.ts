import { group } from 'd3-array';
import { blocks, cell } from '../../../playbooks/markdown';
import { show, type FieldOutcome } from '../../../tests/reference/referenceCase';
import type { AnsweredCase } from '../../../tests/reference/runCases';
import { formatNumber } from '../../calculators/kit/format';
import { count, page, table } from './page';

/** Area of the model that a topic belongs to; topics without a model have one of their own. */
export function areaOf(topic: string, areas: Readonly<Record<string, object>>): string {
  return Object.entries(areas).find(([, topics]) => topic in topics)?.[0] ?? 'Without a model';
}

/** Path of an area's page on the site. */
export function areaPath(area: string): string {
  return `/proof/${slugOf(area)}`;
}

function slugOf(area: string): string {
  return area.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

/** The page of one area: each case with its source, what it expects, what the model gives, and the error. */
export function areaPage(area: string, cases: readonly AnsweredCase[], index: number): [string, string] {
  const topics = group(cases, ({ topic }) => topic);
  const content = blocks(
    `What others published or measured, and what the [model](/reference) gives for the same inputs. ${count(cases.length, 'case')} here; [all areas](/proof).`,
    ...[...topics].flatMap(([topic, own]) => [`## ${topic}`, casesTable(own), sources(own)]),
  );
  const title = `How right: ${area.charAt(0).toLowerCase()}${area.slice(1)}`;
  const matter = {
    title,
    sidebar_label: area,
    description: `${cases.length} published cases beside the models’ answers, with every error.`,
  };
  return [`${slugOf(area)}.md`, page(matter, content, index + 2)];
}

function casesTable(cases: readonly AnsweredCase[]): string {
  const rows = cases.flatMap((one) => {
    const name = `${cell(one.name)} [^${cases[0]!.topic}-${sourcesOf(cases).indexOf(one.source ?? '') + 1}]`;
    const given = cell(`\`${inputsText(one)}\``);
    if (one.fields.length === 0) return [[name, given, '', '', verdictOf(one)]];
    return one.fields.map((field, row) => [
      row === 0 ? name : '',
      row === 0 ? given : '',
      cell(`${field.field} = ${shortened(field.expected)}`),
      cell(shortened(field.got)),
      errorOf(field),
    ]);
  });
  return table(['Case', 'Given', 'Expected', 'Got', 'Error'], rows);
}

function sourcesOf(cases: readonly AnsweredCase[]): string[] {
  return [...new Set(cases.map(({ source }) => source ?? ''))];
}

function sources(cases: readonly AnsweredCase[]): string {
  return sourcesOf(cases)
    .map((source, index) => `[^${cases[0]!.topic}-${index + 1}]: ${cell(source || 'no source')}`)
    .join('\n');
}

function inputsText({ inputs }: AnsweredCase): string {
  const text = Object.entries(inputs)
    .map(([key, value]) => `${key}=${shortened(value)}`)
    .join(' ');
  return (text.length > 160 ? `${text.slice(0, 160)}…` : text).replaceAll('`', '’');
}

function shortened(value: unknown): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return 'none';
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'string' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return `${(value as { length?: number }).length ?? 0} values`;
  return show(value);
}

function verdictOf({ outcome, problems }: AnsweredCase): string {
  if (outcome === 'unmapped') return 'no model yet';
  return outcome === 'passed' ? 'refused, as expected' : cell(`**${problems.join('; ')}**`);
}

/** The distance of an answer from what was expected, relative where that means something. */
function errorOf({ expected, got, holds }: FieldOutcome): string {
  const error = relativeError(expected, got);
  const text = error === null ? (holds ? 'equal' : 'differs') : error === 0 ? '0' : formatError(error);
  return holds ? text : `**${text}: outside the tolerance**`;
}

function formatError(error: number): string {
  return error >= 1e-4 ? `${formatNumber(error * 100)} %` : error.toExponential(1);
}

/** Relative error of a number, absolute where 0 is expected; null where there is no number to compare. */
export function relativeError(expected: unknown, got: unknown): number | null {
  if (typeof expected !== 'number' || typeof got !== 'number' || !Number.isFinite(got)) return null;
  return expected === 0 ? Math.abs(got) : Math.abs(got / expected - 1);
}
