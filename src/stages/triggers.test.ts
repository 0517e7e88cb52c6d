import { describe, expect, it } from 'vitest';
import { stageIds } from '../model/scenario/stages';
import { usersBuiltFor } from '../model/system/breaksFirst';
import { limitRules } from '../model/system/limits';
import { productAt } from '../model/system/productAt';
import { assume } from '../model/system/assumptions';
import { sizeSystem } from '../model/system/sizeSystem';
import { stages } from './stages';
import { triggersOf } from './triggers';

describe('triggersOf', () => {
  it.each(stageIds)('gives %s numbers to watch that are not passed while the stage is young', (stage) => {
    const triggers = triggersOf(stage, productAt({}, usersBuiltFor(stage), stage));
    expect(triggers.length).toBeGreaterThanOrEqual(3);
    for (const { threshold, measure, metric } of triggers) {
      expect(threshold, metric).toBeGreaterThan(0);
      expect(measure.text).not.toBe('');
    }
  });

  it('takes the latency target from the reader', () => {
    const triggers = triggersOf('traction', productAt({ latencyTarget: 250 }, 10_000, 'traction'));
    expect(triggers[0]).toMatchObject({ threshold: 250, unit: 'ms' });
  });

  it('agrees with the limits on where the database outgrows memory', () => {
    const scenario = productAt({}, usersBuiltFor('growth'), 'growth');
    const users = limitRules.databaseMemory.users({ scenario, size: sizeSystem(scenario) }, assume());
    const size = triggersOf('growth', scenario).find(({ metric }) => metric === 'Database size')!.threshold;
    expect((users * scenario.databasePerUser) / 1_024).toBeCloseTo(size, 6);
  });
});

describe('stages', () => {
  it('lead from one to the next', () => {
    expect(stageIds.map((id) => stages[id].next)).toEqual([...stageIds.slice(1), null]);
  });
});
