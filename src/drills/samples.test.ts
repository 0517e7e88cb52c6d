import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTES, type Pair, parseScrape, seriesOf } from './samples';

const text = (errors: number, level: number) => `# HELP http_errors_total Errors.
# TYPE http_errors_total counter
http_errors_total{code="500"} ${errors}
# TYPE pool_used gauge
pool_used ${level} 1700000000000
# TYPE wait_seconds histogram
wait_seconds_bucket{le="+Inf"} 4
`;

const pair = (errors: readonly [number, number], level: number, at = 0): Pair => [
  parseScrape(text(errors[0], level), at),
  parseScrape(text(errors[1], level), at + 1),
];

describe('parseScrape', () => {
  it('reads values with and without labels and time', () => {
    const { values } = parseScrape(text(3, 7), 0);
    expect(values.get('http_errors_total{code="500"}')).toBe(3);
    expect(values.get('pool_used{}')).toBe(7);
  });

  it('knows counters, and the parts of a histogram', () => {
    const { counters } = parseScrape(text(3, 7), 0);
    expect([...counters]).toEqual(
      expect.arrayContaining(['http_errors_total', 'wait_seconds_bucket', 'wait_seconds_count']),
    );
    expect(counters.has('pool_used')).toBe(false);
  });

  it('takes no line of any text for a sample that is none', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        for (const value of parseScrape(line, 0).values.values()) expect(typeof value).toBe('number');
      }),
    );
  });
});

describe('seriesOf', () => {
  const states = [pair([5, 5], 2), pair([9, 11], 8, 100), pair([11, 11], 2, 200)] as const;

  it('holds a gauge at what each state showed, under the labels of a scrape', () => {
    expect(seriesOf(states, ['pool_used'], [])).toEqual([
      {
        series: 'pool_used{job="drill",instance="db-1"}',
        values: `2+0x${MINUTES - 1} 8+0x${MINUTES - 1} 2+0x${MINUTES - 1}`,
      },
    ]);
  });

  it('lets a counter go on at the rate of each state, and takes in one step what came between', () => {
    const [errors] = seriesOf(states, ['http_errors_total'], []);
    // 5 before; 6 more until the fault's second look, then 2 a second; nothing after.
    const top = 11 + 120 * (MINUTES - 1);
    expect(errors!.values).toBe(`5+0x${MINUTES - 1} 11+120x${MINUTES - 1} ${top}+0x${MINUTES - 1}`);
  });

  it('starts a counter anew that was reset', () => {
    const restarted = [pair([50, 50], 0), pair([1, 1], 0, 100), pair([1, 1], 0, 200)] as const;
    expect(seriesOf(restarted, ['http_errors_total'], [])[0]!.values).toContain(` 1+0x${MINUTES - 1}`);
  });

  it('keeps the distance of a moment to now, with a clock that starts at 0', () => {
    const moments = (at: number): Pair => [
      parseScrape(`expiry ${1_000_000 + 500}`, at - 1),
      parseScrape(`expiry ${1_000_000 + 500}`, at),
    ];
    const [expiry] = seriesOf(
      [moments(1_000_000), moments(1_000_000), moments(1_000_000)],
      ['expiry'],
      ['expiry'],
    );
    expect(expiry!.values.split(' ')[0]).toBe(`500+60x${MINUTES - 1}`);
    expect(expiry!.values.split(' ')[1]).toBe(`${500 + MINUTES * 60}+60x${MINUTES - 1}`);
  });

  it('leaves out what the rule does not name, and leaves a gap where a series is missing', () => {
    const gone = [pair([1, 1], 1), [parseScrape('', 0), parseScrape('', 1)], pair([1, 1], 1)] as const;
    expect(seriesOf(gone, ['pool_used'], [])[0]!.values.split(' ')[1]).toBe(`_x${MINUTES}`);
    expect(seriesOf(states, [], [])).toEqual([]);
  });

  it('never writes an exponent, whose sign promtool takes for a step', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e20 }), (level) => {
        const same = pair([0, 0], level);
        expect(seriesOf([same, same, same], ['pool_used'], [])[0]!.values).not.toContain('e');
      }),
    );
  });
});
