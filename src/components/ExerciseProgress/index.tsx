import { type ReactElement, useId, useSyncExternalStore } from 'react';
import { answerStore, withoutExercise } from '../Question/answerStore';
import styles from './styles.module.css';

interface ExerciseProgressProps {
  readonly exercise: string;
  /** Ids of its questions. */
  readonly questions: readonly string[];
  readonly minutes: number;
}

/** How far the reader is with an exercise. */
export default function ExerciseProgress({
  exercise,
  questions,
  minutes,
}: ExerciseProgressProps): ReactElement {
  const { value } = useSyncExternalStore(answerStore.subscribe, answerStore.get, answerStore.serverGet);
  const answers = value[exercise] ?? {};
  const right = questions.filter((id) => answers[id]?.right === true).length;
  const id = useId();
  return (
    <p className={styles.progress}>
      <progress className={styles.bar} aria-labelledby={id} max={questions.length} value={right} />
      <span id={id}>
        {right} of {questions.length} right
      </span>
      <span>{minutes} minutes</span>
      {Object.keys(answers).length > 0 && (
        <button
          type="button"
          className={styles.reset}
          onClick={() => answerStore.set(withoutExercise(answerStore.get().value, exercise))}
        >
          Start again
        </button>
      )}
    </p>
  );
}
