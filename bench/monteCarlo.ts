import type { SqSampleSetDistribution } from '@quri/squiggle-lang';
import type { Calculator } from '../src/calculators/kit/define';
import { defineCalculator, quantity } from '../src/calculators/kit/define';
import { defaultScenario } from '../src/calculators/kit/scenarioState';
import { simulate } from '../src/calculators/kit/simulate';
import { devDependencies } from '../package.json';
import { type Comparison, type Contender, type Figures, timed } from './comparison';

/** What both sides reckon, in Squiggle's language. */
const expression = 'lognormal(1, 0.5) * uniform(0.5, 1.5) + normal(20, 5)';

const Z95 = 1.6448536269514722;
const input = (label: string, min: number, max: number) =>
  quantity({ label, unit: 'units', min, max, default: 1, help: '' });

/** The expression as a calculator of three inputs and one output, like those of the site. */
const calculator = defineCalculator({
  slug: 'expression',
  title: 'Expression',
  question: 'What comes out?',
  inputs: {
    factor: input('Factor', 0, 1e9),
    share: input('Share', 0.5, 1.5),
    around: input('Around 20', -1e9, 1e9),
  },
  outputs: { sum: { label: 'Sum', unit: 'units' } },
  headline: 'sum',
  compute: ({ factor, share, around }) => ({ sum: factor * share + 20 + around }),
  answer: () => '',
  charts: [],
  advice: () => [],
  examples: [],
}) as unknown as Calculator;

/** Its three ranges: a range is the middle 90 %, log-normal above 0 and else normal, cut at the input's bounds. */
const state = {
  scenario: defaultScenario,
  inputs: {
    factor: { low: Math.exp(1 - 0.5 * Z95), high: Math.exp(1 + 0.5 * Z95) },
    // So much wider than its bounds that what they leave of it is level to a part in a million.
    share: { low: -1_000, high: 1_002 },
    around: { low: -5 * Z95, high: 5 * Z95 },
  },
};

/** Monte Carlo through the calculators' own path against Squiggle's engine. */
export async function monteCarlo(samples = 100_000, repeats = 4): Promise<Comparison> {
  return {
    id: 'monte-carlo',
    title: `Monte Carlo: ${expression}, ${samples.toLocaleString('en-GB')} samples`,
    unit: 'samples',
    fairness: [
      'Loadline does all that it does for a calculator with three ranges: draws a Latin hypercube, runs the ' +
        'calculator on every sample, selects the 5th, 50th and 95th percentile, and ranks what drives the answer.',
      'Squiggle parses and runs the expression and sorts its samples once for the same three percentiles. ' +
        'It does not say what drives the answer, and its draws are independent.',
      'Loadline has no uniform range: it is a normal one cut so narrowly at its bounds that it is level.',
    ],
    exact: {},
    absent: [],
    ours: [
      {
        name: 'Loadline, simulate()',
        run: (round) => timed(samples * repeats, () => ours(samples, round, repeats)),
      },
    ],
    rivals: [await squiggle(samples, repeats)],
  };
}

function ours(samples: number, round: number, repeats: number): Figures {
  const bands = Array.from(
    { length: repeats },
    (_, index) => simulate(calculator, state, { seed: round * repeats + index, samples }).bands.sum!,
  );
  return meanOf(bands.map(({ p5, p50, p95 }) => ({ p5: p5!, p50: p50!, p95: p95! })));
}

async function squiggle(samples: number, repeats: number): Promise<Contender> {
  // Its engine is a module of the new kind, which only a dynamic import can bring in here.
  const { run } = await import('@quri/squiggle-lang');
  const once = async (seed: string): Promise<Figures> => {
    const { result } = await run(expression, {
      environment: { sampleCount: samples, xyPointLength: 1_000, seed },
    });
    if (!result.ok) throw new Error(`Squiggle: ${result.value.toString()}`);
    const value = result.value.result;
    if (value.tag !== 'Dist') throw new Error(`Squiggle gave a ${value.tag} and no distribution`);
    return (value.value as SqSampleSetDistribution)._value.summarize(['p5', 'p50', 'p95']) as Figures;
  };
  return {
    name: `Squiggle ${devDependencies['@quri/squiggle-lang']}`,
    run: (round) =>
      timed(samples * repeats, async () => {
        const all: Figures[] = [];
        for (let index = 0; index < repeats; index++) all.push(await once(`${round}-${index}`));
        return meanOf(all);
      }),
  };
}

function meanOf(all: readonly Figures[]): Figures {
  const keys = Object.keys(all[0]!);
  return Object.fromEntries(
    keys.map((key) => [key, all.reduce((sum, figures) => sum + figures[key]!, 0) / all.length]),
  );
}
