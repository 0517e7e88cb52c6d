import { useHistory, useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { ReactElement } from 'react';
import { readScenarioParams, sameScenario, scenarioAtMidpoint } from '../../calculators/kit/scenarioState';
import { formatNumber } from '../../calculators/kit/format';
import { useScenario } from '../../hooks/useScenario';
import styles from './styles.module.css';

/** Offers the numbers that a shared link carries; the reader's own are kept until they say so. */
export function LinkedNumbers(): ReactElement | null {
  const { scenario, setScenario } = useScenario();
  const history = useHistory();
  const { search, pathname } = useLocation();
  const isBrowser = useIsBrowser();
  const { state: linked, problems } = readScenarioParams(new URLSearchParams(isBrowser ? search : ''));
  const differs = linked !== null && !sameScenario(linked, scenario);
  if (!differs && problems.length === 0) return null;
  return (
    <div className={styles.notice} role="status">
      {differs && (
        <p>
          This link carries other numbers, {formatNumber(scenarioAtMidpoint(linked).users)} users among them.{' '}
          <button
            type="button"
            className={styles.textButton}
            onClick={() => {
              setScenario(linked);
              history.replace(pathname);
            }}
          >
            Keep these as mine
          </button>{' '}
          <button type="button" className={styles.textButton} onClick={() => history.replace(pathname)}>
            Use mine
          </button>
        </p>
      )}
      {problems.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
