import { useEffect, useRef, useState } from 'react';
import { type KeyFile, type ReadChoice, readKeys } from './readKeys';

/** Keys of the reader: what is there, how far reading is, and what can be done. */
export interface KeyReading {
  readonly file: KeyFile | null;
  /** 0–1 while reading, else `null`. */
  readonly progress: number | null;
  readonly problem: string | null;
  readonly read: (name: string, blob: Blob) => void;
  /** Reads the same source again with another column or heading. */
  readonly reread: (choice: ReadChoice) => void;
  readonly stop: () => void;
  readonly forget: () => void;
}

interface Source {
  readonly name: string;
  readonly blob: Blob;
}

const guess: ReadChoice = { column: null, heading: null };

/** Reads the reader's keys; only one source at a time, and the last one wins. */
export function useKeyFile(): KeyReading {
  const [source, setSource] = useState<Source | null>(null);
  const [file, setFile] = useState<KeyFile | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const stop = () => {
    running.current?.abort();
    setProgress(null);
  };
  const start = async (next: Source, choice: ReadChoice) => {
    stop();
    const controller = new AbortController();
    running.current = controller;
    setProblem(null);
    setProgress(0);
    try {
      const { default: papa } = await import('papaparse');
      const result = await readKeys(
        next.name,
        next.blob,
        choice,
        (text, config) => papa.parse<string[]>(text, config),
        (share) => !controller.signal.aborted && setProgress(share),
        controller.signal,
      );
      if (result === null || controller.signal.aborted) return;
      if (result.ok) {
        setSource(next);
        setFile(result.value);
      } else setProblem(result.problem);
    } catch {
      // A file can vanish or change while it is read; a folder cannot be read at all.
      if (!controller.signal.aborted)
        setProblem('The file could not be read: open it again, or paste its content.');
    }
    if (!controller.signal.aborted) setProgress(null);
  };

  return {
    file,
    progress,
    problem,
    read: (name, blob) => void start({ name, blob }, guess),
    reread: (choice) => source && void start(source, choice),
    stop,
    forget: () => {
      stop();
      setSource(null);
      setFile(null);
      setProblem(null);
    },
  };
}
