import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactElement } from 'react';
import type { Team } from '../../team/defineTeam';

/** Whom to wake and after how long, as `team.ts` has it. */
export default function Escalation(): ReactElement {
  const { chat, escalation } = useDocusaurusContext().siteConfig.customFields as Pick<
    Team,
    'chat' | 'escalation'
  >;
  return (
    <>
      <ol>
        {escalation.map(({ role, contact, after }) => (
          <li key={role}>
            <strong>{role}</strong>, after {after}: {contact}
          </li>
        ))}
      </ol>
      <p>
        All meet in <Link href={chat.url}>{chat.name}</Link>.
      </p>
    </>
  );
}
