import { describe, expect, it } from 'vitest';
import { resolveScenario } from '../../../model/scenario/scenario';
import { startingValue } from '../../kit/startingValue';
import { balancingInputs, type BalancingValues } from '../inputs';
import { comparePolicies, policies, type Progress } from './compare';

const values = {
  ...Object.fromEntries(
    Object.entries(balancingInputs).map(([key, input]) => [key, startingValue(input, resolveScenario())]),
  ),
  workers: 1,
  slowFactor: 1.5,
} as unknown as BalancingValues;
const short = { requests: 20_000, warmUp: 2_000, deathRequests: 5_000, batches: 10 };

function runAll(v: BalancingValues) {
  const seen: Progress[] = [];
  const steps = comparePolicies(v, short);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) seen.push(step.value);
  return { seen, rows: step.value };
}

describe('comparePolicies', () => {
  it('runs every policy, and never goes back', () => {
    const { seen, rows } = runAll({ ...values, utilisation: 50 });
    expect(rows.map(({ policy }) => policy)).toEqual(policies);
    expect(rows.every(({ result }) => result !== null)).toBe(true);
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  it('leaves out what never settles, and ranks the rest as they look', () => {
    const { rows } = runAll(values);
    const p99 = (name: string) => rows.find(({ policy }) => policy === name)!.result?.p99.value ?? Infinity;
    expect([p99('roundRobin'), p99('random')]).toEqual([Infinity, Infinity]);
    expect(p99('leastConnections')).toBeLessThan(p99('twoChoices'));
  });
});
