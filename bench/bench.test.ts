import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compare } from './compare';
import { type Comparison, timed } from './comparison';
import { erlangC, onePass, restarted } from './erlangC';
import { monteCarlo } from './monteCarlo';
import { queue } from './queue';

/** Only answers are tested. How long they took is nobody's verdict. */
const ROUNDS = 5;

async function agreements(comparison: Comparison) {
  const { pairs } = await compare(comparison, ROUNDS);
  expect(pairs.length).toBeGreaterThan(0);
  return pairs.flatMap(({ ours, rival, agreement }) =>
    agreement.map(({ figure, agrees }) => ({ ours, rival, figure, agrees })),
  );
}

describe('what the benchmark compares', () => {
  it('is the same distribution on both sides: Monte Carlo', async () => {
    for (const { agrees, ...row } of await agreements(await monteCarlo(5_000, 2)))
      expect(agrees, JSON.stringify(row)).toBe(true);
  });

  it('is the same queue on all sides, and that of Erlang C', async () => {
    for (const { agrees, ...row } of await agreements(await queue(0.1)))
      expect(agrees, JSON.stringify(row)).toBe(true);
  });

  it('is the same chance to wait at every size: Erlang C', async () => {
    for (const { agrees, ...row } of await agreements(erlangC(2_000, 20)))
      expect(agrees, JSON.stringify(row)).toBe(true);
    const waits = onePass(300, 200);
    for (let servers = 1; servers <= 300; servers++)
      expect(waits[servers]).toBeCloseTo(restarted(servers, 200), 12);
  });
});

describe('compare', () => {
  it('gives no ratio where the sides do not agree', async () => {
    const side = (name: string, answer: number) => ({ name, run: () => timed(1, () => ({ answer })) });
    const between = (ours: number, rival: number, exact: number) =>
      compare(
        {
          id: 'x',
          title: 'x',
          unit: 'things',
          fairness: [],
          absent: [],
          ours: [side('a', ours)],
          rivals: [side('b', rival)],
          exact: { answer: exact },
        },
        2,
      );
    expect((await between(1, 1, 1)).pairs[0]!.ratio).toBeGreaterThan(0);
    expect((await between(1, 2, 1)).pairs[0]!.ratio).toBeNull();
    expect((await between(2, 2, 1)).pairs[0]!.ratio).toBeNull();
  });
});

describe('npm run bench', () => {
  it('refuses what it does not know, with a line that says what there is', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'bench/run.ts', '--fast'],
      { encoding: 'utf8' },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'bench: "--fast" is not understood; the only option is --json.\n',
    });
  });
});
