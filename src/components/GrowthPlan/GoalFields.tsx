import type { ReactElement } from 'react';
import { Field } from './Field';
import { type Goal, type GoalField, goalFields, goalLabels } from './plan';
import styles from './styles.module.css';

interface GoalFieldsProps {
  readonly number: number;
  readonly goal: Goal;
  readonly onChange: (field: GoalField, value: string) => void;
}

const helps: Readonly<Record<GoalField, string>> = {
  what: 'An ability, not a task: “lead an incident”, not “read the runbooks”.',
  why: 'For you, and for the team.',
  sign: 'What somebody else could see.',
  by: 'Six to twelve weeks from now.',
  help: 'Whose time, which work, which access.',
};

/** One goal of a growth plan. */
export function GoalFields({ number, goal, onChange }: GoalFieldsProps): ReactElement {
  return (
    <fieldset className={styles.goal}>
      <legend>Goal {number}</legend>
      <div className={styles.fields}>
        {goalFields.map((field) => (
          <Field
            key={field}
            label={goalLabels[field]}
            help={helps[field]}
            value={goal[field]}
            kind={field === 'by' ? 'day' : 'text'}
            onChange={(value) => onChange(field, value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
