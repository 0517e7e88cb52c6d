import { type ReactElement, useId } from 'react';
import { problemOf, type Variable, type VariableName, variables } from '../../../playbooks/variables';
import { useRunbook } from './RunbookContext';
import styles from './styles.module.css';

/** Fields for all that the page's commands need; filled in once for all runbooks. */
export default function Variables(): ReactElement | null {
  const runbook = useRunbook();
  if (!runbook) return null;
  const { page, typed, fromLink, reset, problem } = runbook;
  const own = page.variables.some((name) => typed[name] !== page.defaults[name]);
  return (
    <form
      className={styles.variables}
      aria-label="Values in the commands"
      onSubmit={(event) => event.preventDefault()}
    >
      <p className={styles.lead}>
        <strong>Values in the commands.</strong> Fill them in once: every command of every runbook uses them,
        quoted for its shell. They stay in this browser.
      </p>
      <div className={styles.fields}>
        {page.variables.map((name) => (
          <Field key={name} name={name} />
        ))}
      </div>
      {fromLink.length > 0 && (
        <p className={styles.hint}>
          From the link, for this visit: {fromLink.map((name) => variables[name].label).join(', ')}.
        </p>
      )}
      {problem && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      {own && (
        <button type="button" className={styles.button} onClick={reset}>
          Back to the team’s values
        </button>
      )}
    </form>
  );
}

function Field({ name }: { readonly name: VariableName }): ReactElement | null {
  const runbook = useRunbook();
  const id = useId();
  if (!runbook) return null;
  const variable: Variable = variables[name];
  const value = runbook.typed[name] ?? '';
  const problem = problemOf(name, value);
  const described = [problem && `${id}-problem`, variable.help && `${id}-help`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{variable.label}</label>
      <input
        id={id}
        name={name}
        value={value}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={described || undefined}
        onChange={(event) => runbook.setValue(name, event.target.value)}
      />
      {problem && (
        <span id={`${id}-problem`} className={styles.problem}>
          {problem.replace(`${variable.label}: `, '')}; the commands use {runbook.page.defaults[name]}{' '}
          meanwhile
        </span>
      )}
      {variable.help && (
        <span id={`${id}-help`} className={styles.hint}>
          {variable.help}
        </span>
      )}
    </div>
  );
}
