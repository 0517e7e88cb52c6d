/** Concurrency of the runs, ascending; the lower half is fitted, the upper foretold. */
export const levels = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64] as const;

export const ROUNDS = 3;
/** Of one run. */
export const SECONDS = 2;

/** What a load generator saw at one concurrency. */
export interface LevelRuns {
  readonly clients: number;
  readonly runs: readonly number[];
}

/** Runs every level in each round. The machine's other work then falls on all levels alike. */
export async function runLevels(run: (clients: number) => Promise<number>): Promise<LevelRuns[]> {
  const seen = levels.map((clients) => ({ clients, runs: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const level of seen) level.runs.push(rounded(await run(level.clients)));
  }
  return seen;
}

/** Five digits: the rest is noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
