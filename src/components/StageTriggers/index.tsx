import { type ReactNode } from 'react';
import { withUnit } from '../../calculators/kit/format';
import type { StageId } from '../../model/scenario/stages';
import { usersBuiltFor } from '../../model/system/breaksFirst';
import { type Trigger, triggersOf } from '../../stages/triggers';
import ScrollingTable from '../ScrollingTable';
import { WhoseNumbers } from '../StageNumbers';
import { twoDigits } from '../StageNumbers/approximate';
import { useReader } from '../StageNumbers/useReader';

/** The numbers to watch, and the values at which the next stage is due. */
export default function StageTriggers({ stage }: { readonly stage: StageId }): ReactNode {
  const reader = useReader();
  const triggers = triggersOf(stage, reader.at(usersBuiltFor(stage), stage));
  return (
    <>
      <ScrollingTable label="When to move on">
        <thead>
          <tr>
            <th scope="col">Watch</th>
            <th scope="col">Move on</th>
            <th scope="col">How to read it, and why</th>
          </tr>
        </thead>
        <tbody>
          {triggers.map((trigger) => (
            <tr key={trigger.metric}>
              <th scope="row">{trigger.metric}</th>
              <td>{thresholdText(trigger)}</td>
              <td>
                <code>{trigger.measure.text}</code>
                <br />
                {trigger.why}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      <WhoseNumbers>Thresholds are those of the architecture sized for the end of this stage.</WhoseNumbers>
    </>
  );
}

function thresholdText({ direction, threshold, unit }: Trigger): string {
  // A computed load line or size is no more precise than its assumptions; a target is exact.
  const shown = threshold >= 1_000 ? twoDigits(threshold) : Number(threshold.toPrecision(3));
  return `${direction} ${withUnit(shown, unit)}`;
}
