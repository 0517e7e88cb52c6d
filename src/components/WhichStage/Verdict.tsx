import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { stageBands } from '../../model/scenario/stages';
import { stages } from '../../stages/stages';
import { stageStarts } from '../../stages/stageStarts';
import type { StageVerdict, Sureness } from '../../stages/whichStage';
import styles from './styles.module.css';

interface VerdictProps {
  /** Null while nothing is answered. */
  readonly verdict: StageVerdict | null;
}

const surenessText: Readonly<Record<Sureness, string>> = {
  sure: ': sure',
  'fairly sure': ': fairly sure',
  torn: ', though the answers disagree',
  'a first guess': ': a first guess',
};

/** The stage in a line, and how sure it is. */
export function VerdictSentence({ verdict }: VerdictProps): ReactElement {
  return (
    <div role="status">
      <p className={styles.sentence}>
        {verdict === null ? 'No stage yet' : `${titleOf(verdict)}${surenessText[verdict.sureness]}`}
      </p>
      <p className={styles.because}>
        {verdict === null
          ? 'Answer any of the eight: three give a first answer, five a firm one.'
          : verdict.because}
      </p>
    </div>
  );
}

/** Why, what to follow where sides disagree, and where to begin. */
export function VerdictDetails({ verdict }: { readonly verdict: StageVerdict }): ReactElement {
  const { stage, disagreements, reasons } = verdict;
  const { first, how, calculators } = stageStarts[stage];
  return (
    <>
      {disagreements.map((text) => (
        <p key={text} className={styles.disagreement}>
          {text}
        </p>
      ))}
      <h2>What to do</h2>
      <p>
        Read the <Link to={stages[stage].guide}>{titleOf(verdict)} guide</Link>. First of all: {first}{' '}
        <Link to={how.to}>{how.label}</Link> shows how.
      </p>
      <p className={styles.lead}>Then open:</p>
      <ul>
        {calculators.map(({ label, to, why }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>: {why}
          </li>
        ))}
      </ul>
      <h2>Why</h2>
      <ul className={styles.reasons}>
        {reasons.map(({ question, text }) => (
          <li key={question}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function titleOf({ stage }: StageVerdict): string {
  return stageBands.find(({ id }) => id === stage)!.title;
}
