import { JsonStore } from '../../hooks/jsonStore';
import { emptyPlan, type Plan } from './plan';
import { readPlan } from './readPlan';

/** The reader's own plan, in this browser. */
export const planStore = new JsonStore<Plan>(
  () => window.localStorage,
  'loadline.growthPlan',
  emptyPlan,
  (parsed) => {
    const read = readPlan(parsed);
    return read.ok ? read.plan : null;
  },
);
