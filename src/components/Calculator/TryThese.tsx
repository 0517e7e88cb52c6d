import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import type { CalculatorState } from '../../calculators/kit/calculatorState';
import type { Calculator } from '../../calculators/kit/define';
import { defaultScenario } from '../../calculators/kit/scenarioState';
import { inputsSearch } from './pageState';
import styles from './styles.module.css';

/** The definition's examples as links. */
export function TryThese({ calculator }: { readonly calculator: Calculator }): ReactElement | null {
  if (calculator.examples.length === 0) return null;
  return (
    <nav className={styles.examples} aria-label="Examples">
      <p className={styles.subhead}>Try these</p>
      <ul>
        {calculator.examples.map(({ name, inputs }) => (
          <li key={name}>
            <Link
              to={`/calculators/${calculator.slug}${inputsSearch(calculator, inputs as CalculatorState['inputs'], defaultScenario)}`}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
