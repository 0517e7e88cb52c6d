import { type ReactElement, useId, useState } from 'react';
import type { Amount } from '../../calculators/kit/amount';
import { parseAmount, serialiseAmount } from '../../calculators/kit/parse';
import { type QuestionId, stageQuestions } from '../../stages/stageQuestions';
import { type Draft, draftProblem, fieldText, typeInto, type Wording } from '../AmountField/draft';
import { specOf } from './answers';
import styles from './styles.module.css';

interface QuestionFieldProps {
  readonly question: QuestionId;
  readonly amount: Amount | undefined;
  readonly origin: string;
  readonly onChange: (amount: Amount | null) => void;
  readonly onLeave: () => void;
}

/** A question with one field: what to measure and how; an empty field is no answer, a problem changes nothing. */
export function QuestionField(props: QuestionFieldProps): ReactElement {
  const { question, amount = null, origin, onChange, onLeave } = props;
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { label, unit, help, measure } = stageQuestions[question];
  const wording = wordingOf(question);
  const problem = draftProblem(draft, wording, amount);

  const type = (text: string) => {
    const { draft: typing, parsed } = typeInto(text, wording, amount);
    setDraft(typing);
    if (parsed.ok) onChange(parsed.value);
  };
  const leave = () => {
    if (problem === null) setDraft(null);
    onLeave();
  };

  return (
    <li className={styles.question}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <span className={styles.origin}>{origin}</span>
      </div>
      <span className={styles.box} data-problem={problem !== null || undefined}>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="done"
          value={fieldText(draft, wording, amount, true)}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help ${id}-problem`}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
        <span className={styles.unit}>{unit}</span>
      </span>
      <p id={`${id}-problem`} className={styles.problem} role="status">
        {problem}
      </p>
      <p id={`${id}-help`} className={styles.help}>
        {help}
      </p>
      {measure.language === 'words' ? (
        <p className={styles.help}>{measure.text}</p>
      ) : (
        <details className={styles.measure}>
          <summary>
            Measure it<span className={styles.srOnly}>: {label}</span>
          </summary>
          <code>{measure.text}</code>
        </details>
      )}
    </li>
  );
}

/** An empty text is an answer too: none. */
function wordingOf(question: QuestionId): Wording<Amount | null> {
  const serialise = (amount: Amount | null) => (amount === null ? '' : serialiseAmount(amount));
  return {
    parse: (text) => (text.trim() === '' ? { ok: true, value: null } : parseAmount(text, specOf(question))),
    serialise,
    show: serialise,
  };
}
