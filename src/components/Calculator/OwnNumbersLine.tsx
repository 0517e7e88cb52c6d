import type { ReactElement } from 'react';
import { formatAmount, formatNumber } from '../../calculators/kit/format';
import { scenarioAtMidpoint } from '../../calculators/kit/scenarioState';
import { stageBands } from '../../model/scenario/stages';
import { useYourNumbers } from '../YourNumbers/YourNumbersContext';
import styles from './styles.module.css';
import type { Page } from './usePage';

/** What the starting values rest on, with the way to change it for every calculator at once. */
export function OwnNumbersLine({ page }: { readonly page: Page }): ReactElement {
  const { open } = useYourNumbers();
  const { scenario } = page.page.state;
  const title = stageBands.find(({ id }) => id === scenario.stage)?.title ?? scenario.stage;
  const said = scenario.amounts.users;
  const users =
    said === undefined
      ? `${formatNumber(scenarioAtMidpoint(scenario).users)} users`
      : formatAmount(said, 'users');
  return (
    <p className={styles.ownNumbers}>
      Starts from: {title}, {users}.{' '}
      <button type="button" className={styles.textButton} onClick={open}>
        Your numbers
      </button>
    </p>
  );
}
