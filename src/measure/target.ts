import type { Bench } from '../drills/bench';
import type { Program } from '../drills/programs';
import type { LevelRuns } from './levels';
import type { PartitionRecording } from './recording';

interface TargetFacts {
  readonly id: string;
  readonly title: string;
  /** Programs that must be installed. */
  readonly needs: readonly Program[];
}

/** A real server that is loaded at rising concurrency. */
export interface LoadTarget extends TargetFacts {
  readonly kind: 'load';
  readonly setup: string;
  readonly command: string;
  readonly unit: string;
  /** Starts it and loads it, in a namespace of its own. */
  readonly run: (bench: Bench) => Promise<LevelRuns[]>;
}

export type Agreement = Pick<PartitionRecording, 'keys' | 'agree' | 'differ'>;

/** A real system whose partition function is compared with ours. */
export interface PartitionTarget extends TargetFacts {
  readonly kind: 'partition';
  readonly asked: string;
  readonly column: string;
  readonly partitions: number;
  readonly run: (bench: Bench) => Promise<Agreement>;
}

export type Target = LoadTarget | PartitionTarget;
