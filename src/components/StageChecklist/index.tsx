import type { ReactElement } from 'react';
import type { StageId } from '../../model/scenario/stages';
import { stageChecklists } from '../../stages/checklists';
import Checklist from '../Checklist';

/** What to have done at a stage, ticked in this browser. */
export default function StageChecklist({ stage }: { readonly stage: StageId }): ReactElement {
  return <Checklist checklist={stageChecklists[stage]} />;
}
