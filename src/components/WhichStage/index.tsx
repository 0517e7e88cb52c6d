import { type ReactElement, useMemo, useState } from 'react';
import type { Amount } from '../../calculators/kit/amount';
import { sameScenario, withScenarioAmount, type ScenarioKey } from '../../calculators/kit/scenarioState';
import { useScenario } from '../../hooks/useScenario';
import { type QuestionId, questionIds } from '../../stages/stageQuestions';
import { whichStage } from '../../stages/whichStage';
import { useUrlSearch } from '../Calculator/useSearchState';
import { copyText } from '../share/copyText';
import { measured, readAnswers, scenarioPart, withAnswer, writeAnswers } from './answers';
import { QuestionField } from './QuestionField';
import styles from './styles.module.css';
import { VerdictDetails, VerdictSentence } from './Verdict';

/** Eight questions, any of them, and the stage that the answers say; the address holds them all. */
export default function WhichStage(): ReactElement {
  const { search, edit, leave, go } = useUrlSearch();
  const { scenario, problem: storageProblem, setScenario } = useScenario();
  const [status, setStatus] = useState('');
  const { answers, fromScenario, problems } = useMemo(
    () => readAnswers(search, scenario.amounts),
    [search, scenario.amounts],
  );
  const verdict = useMemo(() => whichStage(measured(answers)), [answers]);
  const kept = Object.entries(scenarioPart(answers)).reduce(
    (state, [key, amount]) => withScenarioAmount(state, key as ScenarioKey, amount),
    scenario,
  );
  const notes = storageProblem === null ? problems : [...problems, storageProblem];

  const answer = (question: QuestionId, amount: Amount | null) => {
    setStatus('');
    edit(writeAnswers(withAnswer(answers, question, amount)));
  };
  const copyLink = async () => {
    const { origin, pathname } = window.location;
    const copied = await copyText(`${origin}${pathname}${writeAnswers(answers)}`);
    setStatus(copied ? 'Link copied.' : 'This browser does not let the page copy: take the address instead.');
  };
  const keep = () => {
    setScenario(kept);
    setStatus('Kept: the other pages now start from these numbers.');
  };
  const clear = () => {
    setStatus('');
    go(writeAnswers({}));
  };

  return (
    <div className={styles.whichStage}>
      <div className={styles.layout}>
        <section className={styles.answerArea} aria-label="Your stage">
          <VerdictSentence verdict={verdict} />
        </section>
        <section className={styles.questionArea} aria-label="The eight questions">
          <ol className={styles.questions}>
            {questionIds.map((question) => (
              <QuestionField
                key={question}
                question={question}
                amount={answers[question]}
                origin={fromScenario && answers[question] !== undefined ? 'your numbers' : ''}
                onChange={(amount) => answer(question, amount)}
                onLeave={leave}
              />
            ))}
          </ol>
        </section>
        <section className={styles.detailArea} aria-label="What follows">
          {notes.map((note) => (
            <p key={note} className={styles.disagreement} role="status">
              {note}
            </p>
          ))}
          {verdict !== null && <VerdictDetails verdict={verdict} />}
          <div className={styles.tools}>
            {verdict !== null && (
              <button type="button" className={styles.tool} onClick={() => void copyLink()}>
                Copy link
              </button>
            )}
            {!sameScenario(kept, scenario) && (
              <button type="button" className={styles.tool} onClick={keep}>
                Keep as my numbers
              </button>
            )}
            {verdict !== null && (
              <button type="button" className={styles.tool} onClick={clear}>
                Clear answers
              </button>
            )}
            <span className={styles.status} role="status">
              {status}
            </span>
          </div>
        </section>
      </div>
    </div>
  );
}
