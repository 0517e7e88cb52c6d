import { compare, type Outcome } from './compare';
import type { Comparison } from './comparison';
import { erlangC } from './erlangC';
import { monteCarlo } from './monteCarlo';
import { queue } from './queue';
import { reportText } from './report';

const ROUNDS = 7;
const comparisons: readonly (() => Comparison | Promise<Comparison>)[] = [monteCarlo, queue, erlangC].map(
  (make) => () => make(),
);

/** Compares the models' speed with that of others, as ratios. No ratio is a verdict: a machine's mood is no bug. */
async function main(args: readonly string[]): Promise<number> {
  const stranger = args.find((argument) => argument !== '--json');
  if (stranger !== undefined) {
    console.error(`bench: ${JSON.stringify(stranger)} is not understood; the only option is --json.`);
    return 2;
  }
  const json = args.includes('--json');
  const outcomes: Outcome[] = [];
  for (const make of comparisons) {
    const outcome = await compare(await make(), ROUNDS);
    outcomes.push(outcome);
    if (!json) console.log(reportText(outcome));
  }
  if (json) console.log(JSON.stringify({ node: process.version, comparisons: outcomes }, null, 2));
  return 0;
}

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
