import type { Agreement, Outcome, Pair } from './compare';

/** The outcome of one comparison, for people. */
export function reportText({ title, unit, fairness, rounds, pairs, absent }: Outcome): string {
  const lines = [
    title,
    ...pairs.flatMap((pair) => [
      `  ${headline(pair)}`,
      `      ${speeds(pair, unit)}`,
      `      ${answers(pair)}`,
    ]),
    ...absent.map(({ name, reason }) => `  skipped: ${name}: ${reason}.`),
    ...fairness.map((sentence) => `  · ${sentence}`),
  ];
  return `${lines.join('\n')}\n  (${rounds} rounds in turn, CPU time, medians)\n`;
}

function headline({ ours, rival, ratio, spread }: Pair): string {
  if (ratio === null) return `void     ${ours} against ${rival}: they do not give the same answer`;
  const [low, high] = spread.map(times);
  return `${times(ratio).padEnd(8)} ${ours} against ${rival} (${low} to ${high})`;
}

function speeds({ oursPerSecond, rivalPerSecond }: Pair, unit: string): string {
  return `${rate(oursPerSecond)} against ${rate(rivalPerSecond)} ${unit} a CPU second`;
}

function answers({ agreement }: Pair): string {
  return agreement
    .map(({ figure, ours, rival, exact }) => {
      const truth = exact === null ? '' : `, exactly ${exact.toPrecision(5)}`;
      return `${figure} ${estimate(ours)} and ${estimate(rival)}${truth}`;
    })
    .join('; ');
}

function estimate({ value, halfWidth }: Agreement['ours']): string {
  const noise = halfWidth === 0 ? '' : ` ± ${halfWidth.toPrecision(2)}`;
  return `${value.toPrecision(5)}${noise}`;
}

/** A ratio, to two figures that mean something. */
function times(ratio: number): string {
  return `${Number(ratio.toPrecision(ratio < 100 ? 2 : 3)).toLocaleString('en-GB')}×`;
}

function rate(perSecond: number): string {
  const [divisor, suffix] = perSecond >= 1e6 ? [1e6, ' million'] : [1, ''];
  return `${Number((perSecond / divisor).toPrecision(3)).toLocaleString('en-GB')}${suffix}`;
}
