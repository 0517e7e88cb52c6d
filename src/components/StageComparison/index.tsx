import Link from '@docusaurus/Link';
import type { ReactElement, ReactNode } from 'react';
import { stageBands } from '../../model/scenario/stages';
import { comparison } from '../../stages/comparison';
import { stages } from '../../stages/stages';
import { topologies } from '../../stages/topologies';
import { WhoseNumbers } from '../StageNumbers';
import { useReader } from '../StageNumbers/useReader';
import { computedRows, type SizedStage, sizedStage } from './computed';
import styles from './styles.module.css';

interface RowProps {
  readonly label: string;
  readonly links: readonly { readonly label: string; readonly to: string }[];
  /** One for each stage, smallest first. */
  readonly cells: readonly string[];
}

/** The five stages in one table: what the models compute, and how a product of that size is usually run. */
export default function StageComparison(): ReactElement {
  const reader = useReader();
  const sized = stageBands.map(({ id }) => sizedStage(id, reader.at));
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="The five stages side by side" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td className={styles.corner} />
              {stageBands.map(({ id, title }) => (
                <th key={id} scope="col">
                  <Link to={stages[id].guide}>{title}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <Group title="In figures" isFirst>
            {computedRows.map(({ label, links, cell }) => (
              <Row key={label} label={label} links={links} cells={sized.map(cell)} />
            ))}
          </Group>
          <Group title="In words">
            <Row label="Architecture" links={[]} cells={sized.map(architectureOf)} />
            <Row label="The point of it" links={[]} cells={sized.map(({ stage }) => stages[stage].summary)} />
          </Group>
          {comparison.map(({ title, rows }) => (
            <Group key={title} title={title}>
              {rows.map(({ label, links, cells }) => (
                <Row key={label} label={label} links={links} cells={sized.map(({ stage }) => cells[stage])} />
              ))}
            </Group>
          ))}
        </table>
      </div>
      <WhoseNumbers>
        From the first to the last users of each stage; the last one is counted up to ten million. Cost is
        from list prices: the low end under the longest commitments at the start of the band, the high end on
        demand at its end.
      </WhoseNumbers>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  /** The head of the table stands right above the first. */
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

/** Lines with a common heading, under which the stages are named again: on a long table the head is out of sight. */
function Group({ title, isFirst = false, children }: GroupProps): ReactElement {
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup">{title}</th>
        {stageBands.map(({ id, title: name }) => (
          <td key={id} aria-hidden="true">
            {isFirst ? '' : name}
          </td>
        ))}
      </tr>
      {children}
    </tbody>
  );
}

function Row({ label, links, cells }: RowProps): ReactElement {
  return (
    <tr>
      <th scope="row">
        {label}
        {links.map(({ label: text, to }) => (
          <span key={to} className={styles.more}>
            <Link to={to}>{text}</Link>
          </span>
        ))}
      </th>
      {cells.map((text, index) => (
        <td key={stageBands[index]!.id}>{text}</td>
      ))}
    </tr>
  );
}

function architectureOf({ stage }: SizedStage): string {
  return topologies[stage].title;
}
