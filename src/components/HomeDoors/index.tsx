import Link from '@docusaurus/Link';
import { type ReactNode } from 'react';
import styles from './styles.module.css';

interface Door {
  readonly title: string;
  readonly who: string;
  readonly links: readonly { readonly to: string; readonly label: string; readonly what: string }[];
}

const doors: readonly Door[] = [
  {
    title: 'Plan',
    who: 'For the lead with a quarter ahead.',
    links: [
      {
        to: '/calculators/capacity',
        label: 'Capacity',
        what: 'servers for a load, and the load of your servers',
      },
      {
        to: '/calculators/sharding',
        label: 'Sharding',
        what: 'how keys spread, and what moves when you add shards',
      },
      { to: '/calculators/cost', label: 'Cost', what: 'the bill at any size, with the source of each price' },
    ],
  },
  {
    title: 'Respond',
    who: 'For whoever carries the pager.',
    links: [
      {
        to: '/practices/monitoring',
        label: 'Monitoring',
        what: 'which signals to watch, and when they should wake you',
      },
      {
        to: '/practices/queues',
        label: 'Queues',
        what: 'why backlogs grow, and how long they take to drain',
      },
      {
        to: '/practices/load-balancing',
        label: 'Load balancing',
        what: 'losing a server, or a zone, without losing requests',
      },
    ],
  },
  {
    title: 'Join',
    who: 'For the first week. Read in this order.',
    links: [
      { to: '/stages', label: 'The five stages', what: 'where the product is, and where it is going' },
      { to: '/practices/caching', label: 'Caching', what: 'what it spares, and what a lost cache costs' },
      {
        to: '/practices/replicas-and-sharding',
        label: 'Replicas and sharding',
        what: 'how data grows past one node',
      },
    ],
  },
];

/** The three ways into the handbook, one for each reader. */
export default function HomeDoors(): ReactNode {
  return (
    <div className={styles.doors}>
      {doors.map(({ title, who, links }) => (
        <section key={title} className={styles.door}>
          <h2>{title}</h2>
          <p className={styles.who}>{who}</p>
          <ul>
            {links.map(({ to, label, what }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
                <span>{what}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
