import type { Calculator } from '../../calculators/kit/define';
import { choice, defineCalculator, quantity } from '../../calculators/kit/define';

/** Small enough to reckon in the head: waiting = load × time / workers. */
const demo = defineCalculator({
  slug: 'demo',
  title: 'Demo',
  question: 'How busy?',
  inputs: {
    load: quantity({
      label: 'Load',
      unit: 'req/s',
      min: 1,
      max: 1e6,
      from: (s) => s.users / 100,
      help: '',
      primary: true,
    }),
    time: quantity({ label: 'Time', unit: 's', min: 0, max: 100, default: 2, help: '' }),
    provider: choice({
      label: 'Provider',
      options: { mine: 'Mine', theirs: 'Theirs' },
      default: 'mine',
      help: '',
    }),
  },
  outputs: {
    busy: { label: 'Busy workers', unit: 'workers', round: 'up', better: 'lower', primary: true },
    spare: { label: 'Spare', unit: '%', better: 'higher', absent: 'none at all' },
    whose: { label: 'Whose', unit: 'text' },
  },
  headline: 'busy',
  compute: ({ load, time, provider }) => ({
    busy: load * time,
    spare: load > 1_000 ? null : 100 - load / 10,
    whose: provider,
  }),
  answer: (_, r) => `${String(r.busy)} workers are busy.`,
  charts: [
    {
      kind: 'line',
      id: 'line',
      title: 'Busy against load',
      x: { label: 'Load', unit: 'req/s' },
      y: { label: 'Busy', unit: 'workers' },
      grid: ({ load }) => [0, load, 2 * load],
      curves: [
        {
          id: 'busy',
          label: 'busy',
          role: 'main',
          curve:
            ({ time }) =>
            (x) =>
              x > 900 ? null : x * time,
        },
      ],
    },
    {
      kind: 'bars',
      id: 'bars',
      title: 'Bars',
      category: 'Bar',
      y: { label: 'Busy', unit: 'workers' },
      bars: (_, r) => [{ label: '__proto__', value: r.busy ?? 0 }],
    },
  ],
  advice: () => [],
  examples: [],
});

export const demoCalculator = demo as unknown as Calculator;
