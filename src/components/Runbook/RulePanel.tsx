import { type ReactElement, type ReactNode, useState } from 'react';
import { copyText } from '../share/copyText';
import { useYourNumbers } from '../YourNumbers/YourNumbersContext';
import styles from './styles.module.css';

/** An alert's rule with a threshold that follows from some numbers. */
export interface RuleInWords {
  readonly text: string;
  /** The threshold with its unit. */
  readonly value: string;
  /** Whose numbers and which, in a sentence. */
  readonly follows: string;
}

interface RulePanelProps {
  /** What the threshold is. */
  readonly label: string;
  readonly rule: RuleInWords;
  /** `own`: with the reader's numbers; `loading`: they have some and the rule is not there yet. */
  readonly state: 'stage' | 'loading' | 'own';
  /** What kept the reader's numbers from being used, in words. */
  readonly problem?: string | null;
  /** Shows the rule. */
  readonly children: (text: string) => ReactNode;
}

/** A threshold with what it follows from, and its rule to be copied. */
export function RulePanel({ label, rule, state, problem, children }: RulePanelProps): ReactElement {
  const { open } = useYourNumbers();
  const [said, setSaid] = useState('');
  const own = state === 'own';

  async function copy() {
    setSaid((await copyText(rule.text)) ? 'Copied' : 'This browser refused: select and copy the text');
  }

  return (
    <>
      <div className={styles.own} role="group" aria-label="Threshold of the alert">
        <div role="status">
          <p className={styles.threshold}>
            {label}: <strong>{state === 'loading' ? 'computing with your numbers' : rule.value}</strong>
          </p>
          <p className={styles.hint}>{rule.follows}</p>
          {problem && <p className={styles.problem}>{problem}</p>}
        </div>
        <p className={styles.bar}>
          <button
            type="button"
            className={styles.button}
            disabled={state === 'loading'}
            onClick={() => void copy()}
          >
            {own ? 'Copy the rule with your threshold' : 'Copy the rule'}
          </button>
          <button type="button" className={styles.button} onClick={open}>
            {own ? 'Change your numbers' : 'Use your numbers'}
          </button>
          <span role="status" className={styles.hint}>
            {said}
          </span>
        </p>
      </div>
      {children(rule.text)}
    </>
  );
}
