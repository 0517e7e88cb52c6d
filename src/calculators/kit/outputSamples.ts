import { type Band, bandOfPlaced } from './bands';
import type { Calculator, Output, Outputs, Results, TextOutput } from './define';

/** The words a text output takes, the most frequent first. */
export type TextShares = readonly { readonly value: string; readonly share: number }[];

interface NumberColumn {
  readonly key: string;
  /** Where a figure that does not exist is placed: it is the worst one. */
  readonly worst: number;
  readonly placed: Float64Array;
  missing: number;
}

/** Collects what comes out of a calculator sample by sample, in columns, so that no sample's results need to be kept. */
export class OutputSamples {
  /** The headline of each sample, as the worst number there can be where it does not exist. */
  readonly headlines: Float64Array;
  /** Samples taken in. */
  count = 0;
  /** Those of them that had no answer at all. */
  failed = 0;
  private readonly columns: readonly NumberColumn[];
  private readonly words: readonly { readonly key: string; readonly counts: Map<string, number> }[];
  private readonly headlineWorst: number;

  /** @param samples how many will be added */
  constructor(
    { outputs }: Calculator,
    private readonly headline: string,
    samples: number,
  ) {
    this.headlines = new Float64Array(samples);
    this.headlineWorst = worstOf(outputs[headline]);
    const entries = Object.entries(outputs);
    this.columns = entries
      .filter(([, { unit }]) => unit !== 'text')
      .map(([key, output]) => {
        return { key, worst: worstOf(output), placed: new Float64Array(samples), missing: 0 };
      });
    this.words = entries
      .filter(([, { unit }]) => unit === 'text')
      .map(([key]) => ({ key, counts: new Map<string, number>() }));
  }

  /** @param results `null` for a sample without an answer */
  add(results: Results<Outputs> | null): void {
    const sample = this.count++;
    const value = results?.[this.headline];
    this.headlines[sample] = typeof value === 'number' ? value : this.headlineWorst;
    if (results === null) {
      this.failed++;
      return;
    }
    const answered = sample - this.failed;
    for (const column of this.columns) {
      const figure = results[column.key];
      if (typeof figure === 'number') column.placed[answered] = figure;
      else {
        column.placed[answered] = column.worst;
        column.missing++;
      }
    }
    for (const { key, counts } of this.words) {
      const word = String(results[key]);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }

  /** One band for each output that is a number. */
  bands(): Record<string, Band> {
    const answered = this.count - this.failed;
    return Object.fromEntries(
      this.columns.map(({ key, placed, missing }) => [
        key,
        bandOfPlaced(placed.subarray(0, answered), missing),
      ]),
    );
  }

  texts(): Record<string, TextShares> {
    const answered = this.count - this.failed;
    return Object.fromEntries(
      this.words.map(({ key, counts }) => {
        const shares = [...counts].map(([value, count]) => ({ value, share: count / answered }));
        return [key, shares.sort((a, b) => b.share - a.share)];
      }),
    );
  }
}

function worstOf(output: Output | TextOutput | undefined): number {
  return output && 'better' in output && output.better === 'higher' ? -Infinity : Infinity;
}
