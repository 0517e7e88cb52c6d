import useBaseUrl from '@docusaurus/useBaseUrl';
import { type DragEvent, type ReactElement, useState } from 'react';
import {
  defaultScenario,
  sameScenario,
  scenarioFromJson,
  type ScenarioState,
  scenarioToJson,
} from '../../calculators/kit/scenarioState';
import { copyText } from '../share/copyText';
import { downloadText } from '../share/downloadText';
import { scenarioSearch } from './scenarioSearch';
import { FileButton } from '../share/FileButton';
import styles from './styles.module.css';

interface TransferProps {
  readonly scenario: ScenarioState;
  readonly onChange: (scenario: ScenarioState) => void;
}

/** Past this a file is no scenario; reading it would only freeze the page. */
const MAX_FILE = 1_000_000;

/** Numbers out and in: as a link, as a file, and back to the start. */
export function Transfer({ scenario, onChange }: TransferProps): ReactElement {
  const page = useBaseUrl('/your-numbers');
  const [status, setStatus] = useState('');
  const [before, setBefore] = useState<ScenarioState | null>(null);

  const replace = (next: ScenarioState, message: string) => {
    setBefore(scenario);
    onChange(next);
    setStatus(message);
  };
  const copyLink = async () => {
    setBefore(null);
    const copied = await copyText(`${window.location.origin}${page}${scenarioSearch(scenario)}`);
    setStatus(
      copied ? 'Link copied.' : 'This browser does not let the page copy: download the file instead.',
    );
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    setBefore(null);
    if (chosen.size > MAX_FILE) {
      setStatus('The file is too large for a scenario.');
      return;
    }
    const parsed = scenarioFromJson(await chosen.text());
    if (parsed.ok) replace(parsed.value, `Numbers taken from ${chosen.name}.`);
    else setStatus(parsed.problem);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  };

  return (
    <div className={styles.transfer} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <button type="button" className={styles.tool} onClick={copyLink}>
        Copy link
      </button>
      <button
        type="button"
        className={styles.tool}
        onClick={() => downloadText('loadline-numbers.json', 'application/json', scenarioToJson(scenario))}
      >
        Download file
      </button>
      <FileButton className={styles.tool} onFile={(chosen) => void read(chosen)}>
        Load or drop a file
      </FileButton>
      {!sameScenario(scenario, defaultScenario) && (
        <button
          type="button"
          className={styles.tool}
          onClick={() => replace(defaultScenario, 'All numbers are back to the start.')}
        >
          Reset all
        </button>
      )}
      <span className={styles.status} role="status">
        {status}{' '}
      </span>
      {before && (
        <button
          type="button"
          className={styles.tool}
          onClick={() => {
            onChange(before);
            setBefore(null);
            setStatus('Undone.');
          }}
        >
          Undo
        </button>
      )}
    </div>
  );
}
