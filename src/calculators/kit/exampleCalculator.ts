import { choice, defineCalculator, quantity } from './define';
import type { Calculator } from './define';

/** A calculator small enough to know every answer of, for the kit's own tests. */
export const exampleCalculator = defineCalculator({
  slug: 'example',
  title: 'Example',
  question: 'How many servers carry the load?',
  inputs: {
    load: quantity({
      label: 'Load',
      unit: 'req/s',
      min: 0.01,
      max: 1e7,
      from: (s) => s.peakRequestRate,
      help: '',
    }),
    perServer: quantity({ label: 'Per server', unit: 'req/s', min: 1, max: 1e5, default: 100, help: '' }),
    spare: quantity({
      label: 'Spare',
      unit: 'servers',
      min: 0,
      max: 10,
      integer: true,
      default: 1,
      help: '',
    }),
    mode: choice<'up' | 'exact'>({
      label: 'Mode',
      options: { up: 'Whole servers', exact: 'Exactly' },
      default: 'up',
      help: '',
    }),
    provider: choice({
      label: 'Provider',
      options: { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' },
      from: (s) => s.provider,
      help: '',
    }),
  },
  outputs: {
    servers: { label: 'Servers', unit: 'servers', min: 0, better: 'lower' },
    utilisation: { label: 'Utilisation', unit: '%', absent: 'there is no server' },
    size: { label: 'Size', unit: 'text' },
  },
  headline: 'servers',
  compute({ load, perServer, spare, mode }) {
    const needed = load / perServer;
    if (needed > 1e6) throw new RangeError('More than a million servers are needed.');
    const servers = (mode === 'up' ? Math.ceil(needed) : needed) + spare;
    return {
      servers,
      utilisation: servers === 0 ? null : (needed / servers) * 100,
      size: servers > 10 ? 'large' : 'small',
    };
  },
  answer: (_values, { servers }) => `${servers} servers carry it.`,
  charts: [
    {
      kind: 'line',
      id: 'load',
      title: 'Servers over load',
      x: { label: 'Load', unit: 'req/s' },
      y: { label: 'Servers', unit: 'servers' },
      grid: ({ load }) => [load, load * 2],
      curves: [
        {
          id: 'needed',
          label: 'Needed',
          curve:
            ({ perServer }) =>
            (x) =>
              x / perServer,
        },
      ],
    },
    {
      kind: 'bars',
      id: 'parts',
      title: 'Parts',
      category: 'Part',
      y: { label: 'Servers', unit: 'servers' },
      bars: ({ spare }, { servers }) => [
        { label: 'Busy', value: (servers ?? 0) - spare },
        { label: 'Spare', value: spare },
      ],
    },
  ],
  advice: () => [],
  examples: [],
  renamed: { traffic: 'load' },
}) as unknown as Calculator;
