import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSloRules } from '../../src/cli/runSloRules';
import { isInstalled } from '../../src/drills/programs';
import { burnRateThreshold } from '../../src/model/reliability/burnRate';
import {
  alertFloor,
  falseAlarmChance,
  type MultiwindowAlert,
  multiwindowTimes,
} from '../../src/model/reliability/burnRateTraffic';
import { fixed, readPost } from './post';

const post = readPost('2026-11-23-alerts-need-traffic.mdx');
const DAY = 86_400;
const HOURS_A_MONTH = 730;

const alert = (
  burnRate: number,
  hours: number,
  leastErrors: number,
  objective = 0.999,
): MultiwindowAlert => ({
  objective,
  burnRate,
  longWindow: hours * 3_600,
  shortWindow: hours * 300,
  leastErrors,
});
const fast = alert(14.4, 1, 10);
const slow = alert(6, 6, 10);
const unguarded = alert(14.4, 1, 0);
const short = (value: number) => fixed(value, value < 10 && !Number.isInteger(value) ? 1 : 0);

describe(post.file, () => {
  it.each([500, 1_000, 2_000, 5_000, 20_000, 200_000])('at %i requests a day', (daily) => {
    const rate = daily / DAY;
    const outage = { requestsPerSecond: rate, errorRatio: 1 };
    const pages =
      HOURS_A_MONTH * falseAlarmChance(unguarded, { requestsPerSecond: rate, errorRatio: 0.0002 });
    const seconds = Math.min(...[fast, slow].map((one) => multiwindowTimes(one, outage).detects ?? Infinity));
    const [fastFloor, slowFloor] = [fast, slow].map((one) => 100 * alertFloor(one, rate).errorRatio) as [
      number,
      number,
    ];
    expect(post.row(fixed(daily))).toEqual([
      String(alertFloor(unguarded, rate).errorsInLongWindow),
      pages < 0.05 ? '0' : pages < 1 ? fixed(pages, 1) : fixed(pages),
      seconds < 60 ? `${fixed(seconds)} s` : `${short(Math.round(seconds / 6) / 10)} min`,
      `${short(Math.min(fastFloor, slowFloor))} %`,
      fastFloor >= 100 ? 'never' : `${fastFloor < 10 ? fixed(fastFloor, 2) : fixed(fastFloor)} %`,
    ]);
  });

  it.each([99, 99.5, 99.9, 99.99])('an objective of %f', (percent) => {
    const threshold = burnRateThreshold(alert(14.4, 1, 10, percent / 100));
    const [above, from] = post.row(`${percent} %`);
    expect(above).toBe(`${Number((100 * threshold).toPrecision(3))} %`);
    expect(Number(from!.replace(/,| a day/g, ''))).toBeCloseTo((10 / (threshold * 300)) * DAY, 3);
  });

  it('where one request is the threshold, and where ten are too many', () => {
    const threshold = burnRateThreshold(fast);
    post.says(
      `= ${fixed(24 / threshold)}$`.replace(',', '{,}'),
      `${fixed(10 * 12 * 24)} a day`,
      `= ${fixed(10 / (threshold * 300), 2)}$ requests a second`,
    );
    const ticket = (burnRate: number, hours: number) =>
      fixed(100 * alertFloor(alert(burnRate, hours, 10), 1_000 / DAY).errorRatio);
    post.says(`they fire from ${ticket(3, 24)} % and from ${ticket(1, 72)} %`);
  });

  it('a guard of two', () => {
    const two = alert(14.4, 1, 2);
    const rate = 1_000 / DAY;
    const { detects } = multiwindowTimes(two, { requestsPerSecond: rate, errorRatio: 1 });
    const monthly = HOURS_A_MONTH * falseAlarmChance(two, { requestsPerSecond: rate, errorRatio: 0.0002 });
    expect(1 / monthly / 12).toBeCloseTo(3.3, 1);
    post.says(
      `after ${fixed(detects! / 60, 1)} minutes`,
      'about once in three years',
      `below ${fixed(100 * alertFloor(two, rate).errorRatio)} %`,
    );
  });

  const files = { small: ['leastErrors=0'], guarded: [] };
  it.skipIf(!isInstalled('promtool'))('promtool passes both tests that the post shows', () => {
    const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'post-'));
    try {
      for (const [index, [name, words]] of Object.entries(files).entries()) {
        const print = (text: string) => writeFileSync(join(folder, `${name}.rules.yml`), text);
        runSloRules(['objective=99.9', 'name=small', ...words], { print, complain: console.error });
        writeFileSync(join(folder, `${name}.test.yml`), post.code('yaml')[index]!);
      }
      const tests = Object.keys(files).map((name) => `${name}.test.yml`);
      const env = { ...process.env, TMPDIR: folder };
      const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', ...tests], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      expect(status, `${post.file}: ${stdout}${stderr}`).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
