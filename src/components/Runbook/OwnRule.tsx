import { type ReactElement, type ReactNode, useState } from 'react';
import type { PageThreshold } from '../../../playbooks/pageData';
import { stageBands } from '../../model/scenario/stages';
import { copyText } from '../share/copyText';
import { useYourNumbers } from '../YourNumbers/YourNumbersContext';
import { figuresInWords, hasRange, thresholdInWords } from './ownRule';
import { useRunbook } from './RunbookContext';
import styles from './styles.module.css';
import { useOwnRule } from './useOwnRule';

interface OwnRuleProps {
  /** The rule with the starting numbers of the stage, as the page has it. */
  readonly text: string;
  /** Shows a rule. */
  readonly children: (text: string) => ReactNode;
}

/** An alert's rule with the threshold that follows from the reader's numbers, to be copied. */
export default function OwnRule({ text, children }: OwnRuleProps): ReactElement {
  const threshold = useRunbook()?.page.threshold;
  return threshold ? (
    <WithThreshold text={text} threshold={threshold}>
      {children}
    </WithThreshold>
  ) : (
    <>{children(text)}</>
  );
}

function WithThreshold({
  text,
  threshold,
  children,
}: OwnRuleProps & { readonly threshold: PageThreshold }): ReactElement {
  const { scenario, state, rule, problem } = useOwnRule(useRunbook()!.page);
  const { open } = useYourNumbers();
  const [said, setSaid] = useState('');
  const own = state === 'own';
  const shown = rule?.text ?? text;
  const stage = stageBands.find(({ id }) => id === scenario.stage)?.title ?? scenario.stage;
  const figures = figuresInWords(threshold.figures, scenario).join('; ');

  async function copy() {
    setSaid((await copyText(shown)) ? 'Copied' : 'This browser refused: select and copy the text');
  }

  return (
    <>
      <div className={styles.own} role="group" aria-label="Threshold of the alert">
        <div role="status">
          <p className={styles.threshold}>
            {threshold.label}:{' '}
            <strong>
              {state === 'loading'
                ? 'computing with your numbers'
                : thresholdInWords(rule?.value ?? threshold.value, threshold.unit)}
            </strong>
          </p>
          <p className={styles.hint}>
            {own ? 'With your numbers' : `With the starting numbers of the stage ${stage}`}: {figures}.
            {hasRange(scenario) && ' Of a range the middle counts.'}
          </p>
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
      {children(shown)}
    </>
  );
}
