import type { ReactElement } from 'react';
import {
  scenarioFieldStates,
  type ScenarioFieldState,
  type ScenarioKey,
  scenarioKeys,
  type ScenarioState,
  withScenarioAmount,
} from '../../calculators/kit/scenarioState';
import { useScenario } from '../../hooks/useScenario';
import { scenarioFields } from '../../model/scenario/fields';
import { stageBands } from '../../model/scenario/stages';
import { AmountField } from '../AmountField';
import { figureOrigins } from '../../calculators/kit/figureOrigins';
import { StageAndProvider } from './StageAndProvider';
import styles from './styles.module.css';
import { Transfer } from './Transfer';

const groups = [...new Set(scenarioKeys.map((key) => scenarioFields[key].group))];

/** Every number of the scenario with where it comes from; what is typed here holds in every calculator. */
export function NumbersEditor(): ReactElement {
  const { scenario, problem, setScenario } = useScenario();
  const fields = scenarioFieldStates(scenario);
  return (
    <div className={styles.editor}>
      <p className={styles.intro}>
        Every calculator starts from these. Type over what you know, leave the rest; a range such as{' '}
        <code>800..1500</code> is welcome. They stay in this browser.
      </p>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <StageAndProvider scenario={scenario} onChange={setScenario} />
      {groups.map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend>{group}</legend>
          <div className={styles.fields}>
            {scenarioKeys
              .filter((key) => scenarioFields[key].group === group)
              .map((key) => (
                <NumberField
                  key={key}
                  fieldKey={key}
                  field={fields[key]}
                  scenario={scenario}
                  onChange={setScenario}
                />
              ))}
          </div>
        </fieldset>
      ))}
      <Transfer scenario={scenario} onChange={setScenario} />
    </div>
  );
}

interface NumberFieldProps {
  readonly fieldKey: ScenarioKey;
  readonly field: ScenarioFieldState;
  readonly scenario: ScenarioState;
  readonly onChange: (scenario: ScenarioState) => void;
}

function NumberField({
  fieldKey,
  field: { amount, origin },
  scenario,
  onChange,
}: NumberFieldProps): ReactElement {
  const spec = scenarioFields[fieldKey];
  const computed = isFigure(fieldKey) ? figureOrigins[fieldKey] : null;
  const help = computed ? `${spec.help} Unless you type yours: ${computed.rule}.` : spec.help;
  const stage = stageBands.find(({ id }) => id === scenario.stage)?.title ?? scenario.stage;
  const notes = {
    yours: 'yours',
    stage: `${stage} default`,
    computed: computed?.from ?? 'computed',
  } as const;
  return (
    <AmountField
      spec={{ ...spec, help }}
      amount={amount}
      typed={origin === 'yours'}
      origin={notes[origin]}
      onChange={(next) => onChange(withScenarioAmount(scenario, fieldKey, next))}
      onReset={() => onChange(withScenarioAmount(scenario, fieldKey, null))}
    />
  );
}

function isFigure(key: ScenarioKey): key is keyof typeof figureOrigins {
  return key in figureOrigins;
}
