import type { ReactElement } from 'react';
import { stageBands } from '../../model/scenario/stages';
import type { StageQuestion } from '../../stages/stageQuestion';
import { questionIds, stageQuestions } from '../../stages/stageQuestions';
import ScrollingTable from '../ScrollingTable';

/** Weights of the questions and the values at which each stage begins, from the data that decides. */
export default function EdgesTable(): ReactElement {
  return (
    <ScrollingTable label="Weights and edges of the eight questions">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Weight</th>
          {stageBands.slice(1).map(({ id, title }) => (
            <th key={id} scope="col">
              {title} from
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {questionIds.map((id) => (
          <EdgeRow key={id} question={stageQuestions[id]} />
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function EdgeRow({ question }: { readonly question: StageQuestion }): ReactElement {
  const { label, unit, weight, edges, edgeText, direction } = question;
  const isUnitSaid = edgeText(edges[0]).endsWith(unit) || label.toLowerCase().includes(unit.split('/')[0]!);
  return (
    <tr>
      <th scope="row">
        {isUnitSaid || unit === 'users' || unit === 'engineers' ? label : `${label}, ${unit}`}
      </th>
      <td>{weight}</td>
      {edges.map((edge, index) => (
        // The four stages stand in their order.
        <td key={stageBands[index + 1]!.id}>
          {Number.isFinite(edge) ? `${edgeText(edge)}${direction === 'below' ? ' or less' : ''}` : 'never'}
        </td>
      ))}
    </tr>
  );
}
