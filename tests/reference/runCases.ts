import { adapters } from './adapters';
import { differences, type ReferenceCase } from './referenceCase';

export interface Tally {
  passed: number;
  failed: number;
  unmapped: number;
}

export interface Failure {
  readonly topic: string;
  readonly name: string;
  readonly inputs: ReferenceCase['inputs'];
  readonly problems: readonly string[];
  readonly source?: string | undefined;
}

export interface ReferenceReport extends Tally {
  readonly topics: Record<string, Tally>;
  readonly failures: Failure[];
}

/** Answers every case with the models and counts, by topic, which hold. */
export function runCases(cases: readonly ReferenceCase[]): ReferenceReport {
  const report: ReferenceReport = { ...emptyTally(), topics: {}, failures: [] };
  for (const one of cases) {
    const topic = (report.topics[one.topic] ??= emptyTally());
    const problems = problemsOf(one);
    const outcome = problems === null ? 'unmapped' : problems.length === 0 ? 'passed' : 'failed';
    topic[outcome]++;
    report[outcome]++;
    if (problems !== null && problems.length > 0) {
      report.failures.push({
        topic: one.topic,
        name: one.name,
        inputs: one.inputs,
        problems,
        source: one.source,
      });
    }
  }
  return report;
}

function emptyTally(): Tally {
  return { passed: 0, failed: 0, unmapped: 0 };
}

/** What is wrong with the models' answer; `null` where no model answers. */
function problemsOf(one: ReferenceCase): string[] | null {
  const adapter = Object.hasOwn(adapters, one.topic) ? adapters[one.topic] : undefined;
  if (!adapter) return null;
  try {
    const given = adapter(one.inputs, Object.keys(one.expected), one.name);
    return given && differences(one, given);
  } catch (error) {
    // A model refuses what does not exist; a case may expect exactly that.
    const refused =
      error instanceof RangeError && Object.values(one.expected).every((value) => value === null);
    return refused ? [] : [error instanceof Error ? error.message : String(error)];
  }
}
