import { type ReactElement, useRef } from 'react';
import { formatNumber } from '../../kit/format';
import { type BalancingValues, policyTexts } from '../inputs';
import styles from '../view.module.css';
import type { DrawnServer, Scene } from './pictureFarm';
import {
  dots,
  drawnServers,
  eventText,
  lineHeight,
  MOST_DRAWN,
  MOST_SLOTS,
  MOST_WAITING,
  PER_LINE,
  serverName,
  serverText,
  squares,
} from './rows';
import { type Playback, type Speed, speeds, usePlayback } from './usePlayback';

/** The queues as they grow and shrink: to be watched, paused, stepped through, and read as a table. */
export function Picture({ values }: { readonly values: BalancingValues }): ReactElement {
  const picture = useRef<HTMLElement | null>(null);
  const playback = usePlayback(values, picture);
  const { scene, isPlaying } = playback;
  return (
    <section ref={picture} className={styles.picture} aria-label="The queues, request by request">
      <PlaybackControls playback={playback} />
      <p className={styles.note}>
        {`${policyTexts[values.policy]}, ${formatNumber(values.utilisation)} % busy. Squares are workers, dots wait. ${
          values.servers > MOST_DRAWN ? `Drawn are ${MOST_DRAWN} of ${values.servers} servers. ` : ''
        }A death is noticed within 12 service times here, so that you need not wait.`}
      </p>
      <ol className={styles.rows} aria-hidden="true">
        {drawnServers(values.servers).map((server) => (
          <Row
            key={server}
            name={serverName(server, values.slowFactor)}
            workers={values.workers}
            server={scene?.servers[server] ?? null}
            isLast={scene?.last?.server === server}
          />
        ))}
      </ol>
      <p className={styles.event} role="status">
        {scene && !isPlaying ? eventText(scene) : ''}
      </p>
      {scene && <SceneTable scene={scene} values={values} />}
    </section>
  );
}

function PlaybackControls({ playback }: { readonly playback: Playback }): ReactElement {
  const { scene, isPlaying, speed } = playback;
  const isAlive = scene?.servers.at(-1)?.state === 'up';
  return (
    <div className={styles.controls}>
      <button type="button" className={styles.button} onClick={isPlaying ? playback.pause : playback.play}>
        {isPlaying ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        className={styles.button}
        onClick={() => {
          playback.pause();
          playback.step();
        }}
      >
        Step
      </button>
      <button type="button" className={styles.button} disabled={!isAlive} onClick={playback.kill}>
        Kill the last server
      </button>
      <button type="button" className={styles.button} onClick={playback.restart}>
        Start again
      </button>
      <label className={styles.speed}>
        Speed
        <select value={speed} onChange={(event) => playback.setSpeed(event.target.value as Speed)}>
          {Object.keys(speeds).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <span className={styles.clock}>{`${Math.floor(scene?.time ?? 0)} service times`}</span>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly workers: number;
  readonly server: DrawnServer | null;
  readonly isLast: boolean;
}

function Row({ name, workers, server, isLast }: RowProps): ReactElement {
  const queued = server === null ? 0 : server.state === 'up' ? server.waiting : server.held;
  const shown = Math.min(queued, MOST_WAITING);
  return (
    <li className={styles.row} data-state={server?.state ?? 'up'} data-last={isLast || undefined}>
      <span className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span className={styles.load}>{server ? serverText(server, workers) : ''}</span>
      </span>
      <span className={styles.jobs}>
        <Slots workers={workers} busy={server?.busy ?? 0} />
        {shown > 0 && (
          <svg
            className={styles.queue}
            width={Math.min(shown, PER_LINE) * lineHeight}
            height={Math.ceil(shown / PER_LINE) * lineHeight}
          >
            <path d={dots(shown)} />
          </svg>
        )}
        {queued > shown && <span className={styles.more}>{`and ${formatNumber(queued - shown)} more`}</span>}
      </span>
    </li>
  );
}

function Slots({ workers, busy }: { readonly workers: number; readonly busy: number }): ReactElement {
  const width = PER_LINE * lineHeight;
  if (workers > MOST_SLOTS) {
    return (
      <svg className={styles.slots} width={width} height={lineHeight}>
        <rect className={styles.idle} width={width - 3} height={lineHeight - 3} />
        <rect className={styles.busy} width={((width - 3) * busy) / workers} height={lineHeight - 3} />
      </svg>
    );
  }
  return (
    <svg
      className={styles.slots}
      width={Math.min(workers, PER_LINE) * lineHeight}
      height={Math.ceil(workers / PER_LINE) * lineHeight}
    >
      <path className={styles.idle} d={squares(busy, workers)} />
      <path className={styles.busy} d={squares(0, busy)} />
    </svg>
  );
}

function SceneTable({
  scene,
  values,
}: {
  readonly scene: Scene;
  readonly values: BalancingValues;
}): ReactElement {
  return (
    <details className={styles.fold}>
      <summary>The same in numbers</summary>
      <div className={styles.scroll} role="region" aria-label="Servers in numbers" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Server</th>
              <th scope="col">Now</th>
              <th scope="col">Answered</th>
              <th scope="col">Failed</th>
            </tr>
          </thead>
          <tbody>
            {scene.servers.map((server, index) => (
              <tr key={index}>
                <th scope="row">{serverName(index, values.slowFactor)}</th>
                <td>{serverText(server, values.workers)}</td>
                <td>{formatNumber(server.answered)}</td>
                <td>{formatNumber(server.failed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
