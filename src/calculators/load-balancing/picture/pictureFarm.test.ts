import { describe, expect, it } from 'vitest';
import { resolveScenario } from '../../../model/scenario/scenario';
import { startingValue } from '../../kit/startingValue';
import { balancingInputs, type BalancingValues } from '../inputs';
import { createPictureFarm } from './pictureFarm';

const values = Object.fromEntries(
  Object.entries(balancingInputs).map(([key, input]) => [key, startingValue(input, resolveScenario())]),
) as unknown as BalancingValues;

describe('createPictureFarm', () => {
  it('starts empty, and a step is one event', () => {
    const farm = createPictureFarm(values);
    expect(farm.scene().servers.every(({ busy }) => busy === 0)).toBe(true);
    farm.step();
    const scene = farm.scene();
    expect(scene.last?.event).toBe('arrival');
    expect(scene.servers[scene.last!.server]!.busy).toBe(1);
  });

  it('runs on by service times', () => {
    const farm = createPictureFarm(values);
    farm.run(20);
    expect(farm.scene().time).toBeGreaterThan(19.9);
    expect(farm.scene().time).toBeLessThan(21);
  });

  it('shows a death, and the server taken out', () => {
    const farm = createPictureFarm({ ...values, policy: 'random' });
    farm.run(10);
    farm.kill();
    farm.step();
    expect(farm.scene().servers.at(-1)!.state).toBe('dead');
    farm.run(30);
    const last = farm.scene().servers.at(-1)!;
    expect(last.state).toBe('out');
    expect(last.failed).toBeGreaterThan(0);
  });
});
