import { type ReactElement, type ReactNode, useId } from 'react';
import { scenarioState, type ScenarioState, withScenarioAmount } from '../../calculators/kit/scenarioState';
import { type ProviderId, providerIds } from '../../model/scenario/scenario';
import { type StageBand, stageBands } from '../../model/scenario/stages';
import styles from './styles.module.css';

const providerNames = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' } as const satisfies Record<
  ProviderId,
  string
>;

interface StageAndProviderProps {
  readonly scenario: ScenarioState;
  readonly onChange: (scenario: ScenarioState) => void;
}

/** The stage whose defaults fill the gaps, and the cloud whose prices count. */
export function StageAndProvider({ scenario, onChange }: StageAndProviderProps): ReactElement {
  const { stage, provider, amounts } = scenario;
  const chooseStage = (id: StageBand['id']) => {
    // Users decide the stage, so a stage chosen by hand takes their place.
    onChange(scenarioState(id, provider, withScenarioAmount(scenario, 'users', null).amounts));
  };
  return (
    <>
      <fieldset className={styles.group}>
        <legend>Stage</legend>
        <div className={styles.stages}>
          {stageBands.map((band) => (
            <Option
              key={band.id}
              checked={stage === band.id}
              onChoose={() => chooseStage(band.id)}
              name="stage"
            >
              {band.title} <span className={styles.optionNote}>{bandText(band)}</span>
            </Option>
          ))}
        </div>
        {amounts.users !== undefined && (
          <p className={styles.note}>Follows from your users; choosing another stage drops that number.</p>
        )}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Cloud</legend>
        <div className={styles.stages}>
          {providerIds.map((id) => (
            <Option
              key={id}
              checked={provider === id}
              onChoose={() => onChange(scenarioState(stage, id, amounts))}
              name="provider"
            >
              {providerNames[id]}
            </Option>
          ))}
        </div>
      </fieldset>
    </>
  );
}

interface OptionProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Option({ name, checked, onChoose, children }: OptionProps): ReactElement {
  const id = useId();
  return (
    <label className={styles.option} htmlFor={id}>
      <input id={id} type="radio" name={`numbers-${name}`} checked={checked} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}

function bandText({ from, to }: StageBand): string {
  if (to === Infinity) return `${compact(from)} users and more`;
  return from === 0 ? `to ${compact(to)} users` : `${compact(from)}–${compact(to)}`;
}

function compact(users: number): string {
  return users >= 1e6 ? `${users / 1e6}M` : `${users / 1e3}k`;
}
