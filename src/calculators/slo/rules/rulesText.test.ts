/** The rules that the page hands out, judged by promtool: each fires on a series that burns and is quiet near it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isInstalled } from '../../../drills/programs';
import { burnRateThreshold } from '../../../model/reliability/burnRate';
import { multiwindowTimes } from '../../../model/reliability/burnRateTraffic';
import { resolveScenario } from '../../../model/scenario/scenario';
import { startingValue } from '../../kit/startingValue';
import { alertsOf, type SloAlert } from '../alerts';
import { sloInputs, type SloValues } from '../inputs';
import { type IndicatorText, readIndicator, usualIndicator } from './indicator';
import { duration, rulesText } from './rulesText';

/** promtool makes a database for each test and waits for the disk to have it: memory has it at once. */
const MEMORY = '/dev/shm';
const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'slo-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const installed = isInstalled('promtool');
if (!installed && process.env.CI === 'true') throw new Error('not installed: promtool');

const defaults = Object.fromEntries(
  Object.entries(sloInputs).map(([key, input]) => [key, startingValue(input, resolveScenario())]),
) as SloValues;

function write(
  name: string,
  values: Partial<SloValues>,
  text: Partial<IndicatorText> = {},
  wanted: (alert: SloAlert) => boolean = () => true,
): readonly SloAlert[] {
  const { indicator, problems } = readIndicator({ ...usualIndicator, ...text });
  expect(problems).toEqual({});
  const v = { ...defaults, ...values };
  const alerts = alertsOf(v).filter(wanted);
  writeFileSync(join(folder, name), rulesText(indicator!, alerts, v.periodDays));
  return alerts;
}

function promtool(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('promtool', args, {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Phases of a counter: how much it grows each step, and for how many steps. */
type Phases = readonly (readonly [growth: number, steps: number])[];

function counter(phases: Phases): string {
  let at = 0;
  return phases
    .map(([growth, steps]) => {
      const text = `${at}+${growth}x${steps - 1}`;
      at += growth * steps;
      return text;
    })
    .join(' ');
}

interface Case {
  readonly name: string;
  readonly alert: SloAlert;
  readonly interval: number;
  /** Good and failed requests for each interval. */
  readonly good: Phases;
  readonly failed: Phases;
  /** Intervals from the start, and whether it fires then. */
  readonly expects: readonly (readonly [intervals: number, fires: boolean])[];
}

/** Runs cases in one file: they share the step at which rules are evaluated. */
function judge(
  rules: string,
  cases: readonly Case[],
  series = errorSeries,
): { status: number | null; output: string } {
  const interval = cases[0]!.interval;
  const tests = cases.map(({ name, alert, good, failed, expects }) => ({
    name,
    interval: `${interval}s`,
    input_series: series(counter(good), counter(failed)),
    promql_expr_test: expects.map(([intervals, fires]) => ({
      expr: `count(ALERTS{alertname="ErrorBudgetBurn",window="${duration(alert.longWindow)}",alertstate="firing"}) or vector(0)`,
      eval_time: `${intervals * interval}s`,
      exp_samples: [{ labels: '{}', value: fires ? 1 : 0 }],
    })),
  }));
  const file = `${rules}.test.yml`;
  const document = { rule_files: [rules], evaluation_interval: `${interval}s`, tests };
  writeFileSync(join(folder, file), JSON.stringify(document));
  return promtool('test', 'rules', file);
}

const errorSeries = (good: string, failed: string) => [
  { series: 'http_requests_total{job="app",code="200"}', values: good },
  { series: 'http_requests_total{job="app",code="500"}', values: failed },
  // Another job must not count.
  { series: 'http_requests_total{job="other",code="500"}', values: failed },
];

/** Requests/s of the tests: enough that the least errors do not decide. */
const RATE = 50;

function steady(alert: SloAlert, errorRatio: number, fires: boolean, rate = RATE): Case {
  const interval = Math.max(10, alert.shortWindow / 10);
  const healthy = 15;
  const steps = Math.ceil((alert.longWindow * 1.1) / interval);
  const each = rate * interval;
  return {
    name: `${alert.name} at ${errorRatio}`,
    alert,
    interval,
    good: [
      [each, healthy],
      [each * (1 - errorRatio), steps],
    ],
    failed: [
      [0, healthy],
      [each * errorRatio, steps],
    ],
    expects: [[healthy + steps - 1, fires]],
  };
}

describe.skipIf(!installed)(
  `rules of an objective${installed ? '' : ' (skipped, not installed: promtool)'}`,
  () => {
    const alerts = write('usual.yml', {});

    it('are taken by promtool, for many objectives, periods and windows', () => {
      const variants: [Partial<SloValues>, Partial<IndicatorText>?][] = [
        [{}],
        [{ objective: 99.9999, periodDays: 7, leastErrors: 0 }],
        [{ objective: 90 }],
        [{ objective: 95, periodDays: 366, pageFastWindow: 1.25 }],
        [{}, { counts: 'good', counted: 'http_request_duration_seconds_bucket', countedWhere: 'le="0.3"' }],
        [
          {},
          {
            totalWhere: 'city="Zürich \\"東\\" \\\\ 🚀",job=~`a\\d+`',
            runbook: 'https://handbook.example/runbooks',
          },
        ],
      ];
      const names = variants.map(([values, text], index) => {
        write(`variant-${index}.yml`, values, text);
        return `variant-${index}.yml`;
      });
      expect(promtool('check', 'rules', '--lint-fatal', ...names)).toMatchObject({ status: 0 });
    });

    it.each(alerts.map((alert) => [alert.name, alert] as const))(
      '%s fires above its threshold, is quiet just below it',
      (_, alert) => {
        const threshold = burnRateThreshold(alert);
        const cases = [steady(alert, threshold * 1.03, true), steady(alert, threshold * 0.97, false)];
        expect(judge('usual.yml', cases)).toMatchObject({ status: 0 });
      },
    );

    it('are judged by one who is awake: turned round, a case fails', () => {
      const [alert] = alerts;
      const threshold = burnRateThreshold(alert!);
      for (const [ratio, fires] of [
        [threshold * 1.03, false],
        [threshold * 0.97, true],
      ] as const) {
        const { status, output } = judge('usual.yml', [steady(alert!, ratio, fires)]);
        expect(status).toBe(1);
        expect(output).toContain('FAILED');
      }
    });

    it.each([
      ['fast page', 0.05],
      ['fast page', 1],
      ['slow page', 0.02],
    ])(
      '%s fires at %d and stops after the repair within four evaluations of the times computed',
      (name, errorRatio) => {
        // Alone in its file: the windows of the others would be read anew at each of many steps.
        const [alert] = write('alone.yml', {}, {}, (one) => one.name === name) as [SloAlert];
        const { detects, resets } = multiwindowTimes(alert, { requestsPerSecond: RATE, errorRatio });
        // A sixtieth of the short window, and never finer than rules are evaluated.
        const interval = Math.max(10, alert.shortWindow / 60);
        const [before, during] = [alert.longWindow / interval, Math.ceil(detects! / interval) + 20];
        const each = RATE * interval;
        const phases = (failing: number, healthy: number): Phases => [
          [healthy * each, before],
          [failing * each, during],
          [healthy * each, alert.shortWindow / interval + 30],
        ];
        const firesAt = before + detects! / interval;
        const stopsAt = before + during + resets! / interval;
        const slack = 4;
        const one: Case = {
          name,
          alert,
          interval,
          good: phases(1 - errorRatio, 1),
          failed: phases(errorRatio, 0),
          expects: [
            [Math.floor(firesAt) - slack, false],
            [Math.ceil(firesAt) + slack, true],
            [Math.floor(stopsAt) - slack, true],
            [Math.ceil(stopsAt) + slack, false],
          ],
        };
        expect(judge('alone.yml', [one])).toMatchObject({ status: 0 });
      },
    );

    it('wait for the least errors, and fire without that guard', () => {
      // 0.1 requests/s at 25 %: 7.5 errors in five minutes, seventeen times the threshold.
      const fastPage = ({ name }: SloAlert) => name === 'fast page';
      const [guarded] = write('guarded.yml', {}, {}, fastPage);
      const cases = [steady(guarded!, 0.25, false, 0.1), steady(guarded!, 0.4, true, 0.1)];
      expect(judge('guarded.yml', cases)).toMatchObject({ status: 0 });
      const [bare] = write('bare.yml', { leastErrors: 0 }, {}, fastPage);
      expect(judge('bare.yml', [steady(bare!, 0.25, true, 0.1)])).toMatchObject({ status: 0 });
    });

    it('count what was good where that is what the metric counts', () => {
      const [fast] = write(
        'good.yml',
        {},
        {
          counts: 'good',
          total: 'http_request_duration_seconds_count',
          counted: 'http_request_duration_seconds_bucket',
          countedWhere: 'job="app",le="0.3"',
        },
      );
      const series = (good: string, slow: string) => {
        // The counter of all is the sum of both; promtool adds series of the same name under our sum().
        const of = (part: string, values: string) => ({
          series: `http_request_duration_seconds_count{job="app",part="${part}"}`,
          values,
        });
        return [
          { series: 'http_request_duration_seconds_bucket{job="app",le="0.3"}', values: good },
          of('good', good),
          of('slow', slow),
        ];
      };
      const threshold = burnRateThreshold(fast!);
      expect(
        judge(
          'good.yml',
          [steady(fast!, threshold * 1.03, true), steady(fast!, threshold * 0.97, false)],
          series,
        ),
      ).toMatchObject({ status: 0 });
    });
  },
);

describe('rulesText', () => {
  it('leaves out what can never fire, and says so', () => {
    const { indicator } = readIndicator(usualIndicator);
    const text = rulesText(indicator!, alertsOf({ ...defaults, objective: 90 }), 30);
    expect(text).toContain('# No fast page: 14.4 * 0.1 is more than every request.');
    expect(text.match(/- alert:/g)).toHaveLength(3);
    const none = rulesText(
      indicator!,
      alertsOf({ ...defaults, objective: 50, ticketSlowShare: 90, ticketFastShare: 90 }),
      30,
    );
    expect(none).toContain('groups: []');
  });

  it('writes factors and shares as they were meant', () => {
    const { indicator } = readIndicator(usualIndicator);
    const text = rulesText(indicator!, alertsOf({ ...defaults, objective: 99.99, periodDays: 28 }), 28);
    expect(text).toContain('> 13.44 * 0.0001');
    expect(text).not.toMatch(/\d0000000\d|99999/);
  });

  it('writes durations as Prometheus does', () => {
    expect([300, 3_600, 75, 259_200, 21_600, 4_500].map(duration)).toEqual([
      '5m',
      '1h',
      '1m15s',
      '3d',
      '6h',
      '1h15m',
    ]);
  });
});
