import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import type { Calculator } from '../../calculators/kit/define';
import type { Evaluation } from '../../calculators/kit/evaluate';
import styles from './styles.module.css';

const toneText = { do: 'Do', watch: 'Watch' } as const;
const toneClass = { do: styles.toneDo, watch: styles.toneWatch } as const;

/** What to do about the answer. */
export function AdviceList({
  calculator,
  evaluation: { values, results },
}: {
  readonly calculator: Calculator;
  readonly evaluation: Evaluation;
}): ReactElement | null {
  const advice = results === null ? [] : calculator.advice(values, results);
  if (advice.length === 0) return null;
  return (
    <ul className={styles.advice} aria-label="What to do">
      {advice.map(({ tone, text, link }) => (
        <li key={text} className={tone === 'fine' ? styles.plainAdvice : styles.calledAdvice}>
          {tone !== 'fine' && <span className={toneClass[tone]}>{toneText[tone]}</span>}
          <span>
            {text} {link && <Link to={link.to}>{link.label}</Link>}
          </span>
        </li>
      ))}
    </ul>
  );
}
