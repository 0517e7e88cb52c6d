import { billEstimate } from './bill';
import { bindingConstraint } from './bindingConstraint';
import type { Exercise } from './exercise';
import { incident } from './incident';
import { launch } from './launch';
import { shardKey } from './shardKey';
import { sloAlert } from './sloAlert';
import { slowQuery } from './slowQuery';

/** All exercises, in the order in which a newcomer takes them. */
export const exercises: readonly Exercise[] = [
  incident,
  launch,
  bindingConstraint,
  slowQuery,
  sloAlert,
  billEstimate,
  shardKey,
];
