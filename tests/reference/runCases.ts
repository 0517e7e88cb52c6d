import { adapters } from './adapters';
import { compare, differences, type FieldOutcome, type ReferenceCase } from './referenceCase';

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

/** A case with the models' answer. */
export interface AnsweredCase {
  readonly topic: string;
  readonly name: string;
  readonly inputs: ReferenceCase['inputs'];
  readonly source?: string | undefined;
  readonly outcome: keyof Tally;
  /** Empty where no model answers, or where it refused. */
  readonly fields: readonly FieldOutcome[];
  readonly problems: readonly string[];
}

/** Answers one case with the model that its topic is mapped to. */
export function answerCase(one: ReferenceCase): AnsweredCase {
  const { topic, name, inputs, source } = one;
  const answered = (outcome: keyof Tally, fields: readonly FieldOutcome[], problems: readonly string[]) => ({
    topic,
    name,
    inputs,
    source,
    outcome,
    fields,
    problems,
  });
  const adapter = Object.hasOwn(adapters, topic) ? adapters[topic] : undefined;
  if (!adapter) return answered('unmapped', [], []);
  try {
    const given = adapter(inputs, Object.keys(one.expected), name);
    if (given === null) return answered('unmapped', [], []);
    const fields = compare(one, given);
    const problems = differences(fields);
    return answered(problems.length === 0 ? 'passed' : 'failed', fields, problems);
  } catch (error) {
    // A model refuses what does not exist; a case may expect exactly that.
    const refused =
      error instanceof RangeError && Object.values(one.expected).every((value) => value === null);
    if (refused) return answered('passed', [], []);
    return answered('failed', [], [error instanceof Error ? error.message : String(error)]);
  }
}

/** Answers every case with the models and counts, by topic, which hold. */
export function runCases(cases: readonly ReferenceCase[]): ReferenceReport {
  const report: ReferenceReport = { ...emptyTally(), topics: {}, failures: [] };
  for (const { topic, name, inputs, source, outcome, problems } of cases.map(answerCase)) {
    const tally = (report.topics[topic] ??= emptyTally());
    tally[outcome]++;
    report[outcome]++;
    if (outcome === 'failed') report.failures.push({ topic, name, inputs, problems, source });
  }
  return report;
}

function emptyTally(): Tally {
  return { passed: 0, failed: 0, unmapped: 0 };
}
