import type { Checklist } from '../../checklists/checklist';
import type { StageId } from '../../model/scenario/stages';
import { growthChecklist } from './growth';
import { millionsChecklist } from './millions';
import { prototypeChecklist } from './prototype';
import { scaleChecklist } from './scale';
import { tractionChecklist } from './traction';

/** What to have done before a stage is over, by stage. Figures are those of its guide, with its starting numbers. */
export const stageChecklists: Readonly<Record<StageId, Checklist>> = {
  prototype: prototypeChecklist,
  traction: tractionChecklist,
  growth: growthChecklist,
  scale: scaleChecklist,
  millions: millionsChecklist,
};
