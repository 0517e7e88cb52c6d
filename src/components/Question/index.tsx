import { type FormEvent, type ReactElement, useId, useState, useSyncExternalStore } from 'react';
import type { ChoiceQuestion, NumberQuestion, Question as QuestionData } from '../../exercises/exercise';
import { judge, type Verdict } from '../../exercises/judge';
import { answerStore, withAnswer } from './answerStore';
import { Inline } from './Inline';
import styles from './styles.module.css';

interface QuestionProps {
  readonly exercise: string;
  readonly question: QuestionData;
}

/** One question of an exercise: it judges an answer, says what a wrong one overlooks, and gives hints one at a time. */
export default function Question({ exercise, question }: QuestionProps): ReactElement {
  const { value: answers, problem } = useSyncExternalStore(
    answerStore.subscribe,
    answerStore.get,
    answerStore.serverGet,
  );
  const kept = answers[exercise]?.[question.id]?.given ?? null;
  const [draft, setDraft] = useState<string | null>(null);
  const given = draft ?? kept ?? '';
  /** Only what was handed in is judged, not each keystroke. */
  const verdict = kept !== null && (draft === null || draft === kept) ? judge(question, kept) : null;
  const [refused, setRefused] = useState<Verdict | null>(null);
  const shown = refused ?? verdict;
  const id = useId();

  const change = (text: string) => {
    setRefused(null);
    setDraft(text);
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    const judged = judge(question, given);
    if (judged.kind === 'unreadable') {
      setRefused(judged);
      return;
    }
    setRefused(null);
    setDraft(null);
    answerStore.set(
      withAnswer(answerStore.get().value, exercise, question.id, { given, right: judged.kind === 'right' }),
    );
  };

  return (
    <form className={styles.question} onSubmit={check} noValidate>
      {question.kind === 'number' ? (
        <NumberAnswer id={id} question={question} given={given} verdict={shown} onChange={change} />
      ) : (
        <ChoiceAnswer id={id} question={question} given={given} onChange={change} />
      )}
      <p className={styles.verdict} id={`${id}-verdict`} role="status" data-kind={shown?.kind}>
        {shown && (
          <>
            {shown.kind === 'right' && <strong>Right. </strong>}
            {shown.kind === 'wrong' && <strong>Not yet. </strong>}
            <Inline text={shown.says} />
          </>
        )}
      </p>
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      <Hints hints={question.hints} />
      <details className={styles.fold}>
        <summary>The whole way</summary>
        <ol>
          {question.solution.map((step) => (
            <li key={step}>
              <Inline text={step} />
            </li>
          ))}
        </ol>
      </details>
    </form>
  );
}

interface AnswerProps<Kind> {
  readonly id: string;
  readonly question: Kind;
  readonly given: string;
  readonly onChange: (given: string) => void;
}

function NumberAnswer({
  id,
  question,
  given,
  verdict,
  onChange,
}: AnswerProps<NumberQuestion> & { readonly verdict: Verdict | null }): ReactElement {
  return (
    <>
      <label className={styles.ask} htmlFor={id}>
        <Inline text={question.ask} />
      </label>
      <div className={styles.answer}>
        <input
          id={id}
          className={styles.input}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={given}
          aria-describedby={`${id}-unit ${id}-verdict`}
          aria-invalid={verdict?.kind === 'unreadable'}
          onChange={({ target }) => onChange(target.value)}
        />
        <span id={`${id}-unit`}>{question.unit}</span>
        <button type="submit" className="button button--primary button--sm">
          Check
        </button>
      </div>
    </>
  );
}

function ChoiceAnswer({ id, question, given, onChange }: AnswerProps<ChoiceQuestion>): ReactElement {
  return (
    <fieldset className={styles.choices} aria-describedby={`${id}-verdict`}>
      <legend className={styles.ask}>
        <Inline text={question.ask} />
      </legend>
      {question.options.map((option) => (
        <label key={option.id} className={styles.choice}>
          <input
            type="radio"
            name={id}
            value={option.id}
            checked={given === option.id}
            onChange={() => onChange(option.id)}
          />
          <span>
            <Inline text={option.text} />
          </span>
        </label>
      ))}
      <button type="submit" className="button button--primary button--sm">
        Check
      </button>
    </fieldset>
  );
}

/** A ladder: the next hint stands inside the one before. */
function Hints({
  hints,
  step = 1,
}: {
  readonly hints: readonly string[];
  readonly step?: number;
}): ReactElement | null {
  const [hint, ...rest] = hints;
  if (hint === undefined) return null;
  return (
    <details className={styles.fold}>
      <summary>{step === 1 ? 'A hint' : 'One more hint'}</summary>
      <p>
        <Inline text={hint} />
      </p>
      <Hints hints={rest} step={step + 1} />
    </details>
  );
}
