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
      { to: '/runbooks', label: 'Runbooks', what: 'what stops the bleeding, by what you see' },
      {
        to: '/people/on-call/first-five-minutes',
        label: 'The first five minutes',
        what: 'what to do, in which order, and what to say',
      },
      {
        to: '/runbooks/alerts',
        label: 'Alert rules',
        what: 'rules whose link is the runbook, with your thresholds',
      },
    ],
  },
  {
    title: 'Join',
    who: 'For the first week. Take them in this order.',
    links: [
      {
        to: '/people/onboarding',
        label: 'Onboarding by role',
        what: 'what to do by when, and how to see that it is done',
      },
      { to: '/people/exercises', label: 'Exercises', what: 'real logs and incidents, with checked answers' },
      { to: '/stages', label: 'The five stages', what: 'where the product is, and where it is going' },
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
