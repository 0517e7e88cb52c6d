import { type ReactElement, useSyncExternalStore } from 'react';
import { Field } from './Field';
import { GoalFields } from './GoalFields';
import { type PlanField, planLabels, withField, withGoalField } from './plan';
import { planStore } from './store';
import styles from './styles.module.css';
import { Tools } from './Tools';

/** A growth plan to fill in; it stays in this browser and leaves it as Markdown, as a file or on paper. */
export default function GrowthPlan(): ReactElement {
  const { value: plan, problem } = useSyncExternalStore(
    planStore.subscribe,
    planStore.get,
    planStore.serverGet,
  );
  const field = (name: PlanField, kind: 'name' | 'text', help?: string) => (
    <Field
      label={planLabels[name]}
      value={plan[name]}
      kind={kind}
      onChange={(value) => planStore.set(withField(plan, name, value))}
      {...(help ? { help } : {})}
    />
  );
  return (
    <section className={styles.plan} aria-label="Growth plan">
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.names}>
        {field('name', 'name')}
        {field('mentor', 'name')}
      </div>
      {field('now', 'text', 'What I do alone, what I do with help, what I avoid; one example of each.')}
      {plan.goals.map((goal, at) => (
        <GoalFields
          key={at}
          number={at + 1}
          goal={goal}
          onChange={(name, value) => planStore.set(withGoalField(plan, at, name, value))}
        />
      ))}
      {field('review', 'text', 'Date, what was seen, what changes. Newest first.')}
      <Tools plan={plan} onChange={planStore.set} />
    </section>
  );
}
