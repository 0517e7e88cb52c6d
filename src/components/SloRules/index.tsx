import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactElement, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { readCalculatorState } from '../../calculators/kit/calculatorState';
import type { Calculator } from '../../calculators/kit/define';
import { midpointValues } from '../../calculators/kit/evaluate';
import { defaultScenario } from '../../calculators/kit/scenarioState';
import definition from '../../calculators/slo/definition';
import type { SloValues } from '../../calculators/slo/inputs';
import type { IndicatorField } from '../../calculators/slo/rules/indicator';
import { sloRules } from '../../calculators/slo/rules/sloRules';
import { copyText } from '../share/copyText';
import { downloadText } from '../share/downloadText';
import { indicatorStore } from './store';
import styles from './styles.module.css';
import { TextField } from './TextField';

/** The calculator's alerts as Prometheus rules, on metrics whose names the reader types. */
export default function SloRules(): ReactElement {
  const values = useValues();
  const kept = useSyncExternalStore(indicatorStore.subscribe, indicatorStore.get, indicatorStore.serverGet);
  const typed = kept.value;
  const [said, setSaid] = useState('');
  const id = useId();
  const { text, problems, problem } = useMemo(() => sloRules(values, typed), [values, typed]);
  const set = (field: IndicatorField, value: string) => {
    setSaid('');
    indicatorStore.set({ ...typed, [field]: value });
  };
  const field = (name: IndicatorField, label: string, help: string) => (
    <TextField
      label={label}
      help={help}
      value={typed[name]}
      problem={problems[name] ?? null}
      onChange={(value) => set(name, value)}
    />
  );
  const file = `slo-${typed.name.trim()}.rules.yml`;

  return (
    <section className={styles.rules} aria-label="Alert rules">
      <div className={styles.fields}>
        {field('name', 'Name of the objective', 'Becomes the label slo of every rule.')}
        {field('runbook', 'Address of the runbook', 'Where the page leads; may stay empty.')}
        {field('total', 'Counter of all requests', 'The name of the metric alone.')}
        {field('totalWhere', 'Conditions on it', 'Labels as in a query, such as job="app".')}
        <div className={styles.field}>
          <label htmlFor={`${id}-counts`}>The second counter counts</label>
          <select
            id={`${id}-counts`}
            value={typed.counts}
            onChange={(event) => set('counts', event.target.value)}
          >
            <option value="errors">what failed</option>
            <option value="good">what was good: for latency, the bucket of your target</option>
          </select>
        </div>
        {field('counted', 'Second counter', 'May be the same metric.')}
        {field('countedWhere', 'Conditions on that', 'Those that set the failed or the good ones apart.')}
      </div>
      {kept.problem !== null && (
        <p className={styles.refusal} role="status">
          {kept.problem}
        </p>
      )}
      {text === null ? (
        <p className={styles.refusal}>
          {problem ?? 'A field above cannot stand in a rule: correct it, and the rules stand here again.'}
        </p>
      ) : (
        <>
          <div className={styles.tools}>
            <button
              type="button"
              className={styles.button}
              onClick={() =>
                void copyText(text).then((done) =>
                  setSaid(done ? 'Rules copied.' : 'This browser refused: select and copy the text.'),
                )
              }
            >
              Copy the rules
            </button>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                downloadText(file, 'application/yaml', text);
                setSaid(`Saved as ${file}.`);
              }}
            >
              Download {file}
            </button>
            <span role="status" className={styles.said}>
              {said}
            </span>
          </div>
          {/* Long lines scroll inside the box, also by keyboard. */}
          <pre className={styles.text} role="region" aria-label="Rules for Prometheus" tabIndex={0}>
            <code>{text}</code>
          </pre>
        </>
      )}
    </section>
  );
}

/** Those of the calculator above, as its address has them; what the rules need does not depend on the reader's numbers. */
function useValues(): SloValues {
  const { search } = useLocation();
  // The server knows no query, and the first render in the browser must be the same.
  const isBrowser = useIsBrowser();
  return useMemo(() => {
    const calculator = definition as unknown as Calculator;
    const { state } = readCalculatorState(calculator, isBrowser ? search : '', defaultScenario);
    return midpointValues(calculator, state) as unknown as SloValues;
  }, [isBrowser, search]);
}
