import { readCases } from './readCases';
import { type ReferenceReport, runCases } from './runCases';
import type { ReferenceCase } from './referenceCase';

function printReport({ passed, failed, unmapped, topics, failures }: ReferenceReport): void {
  const width = Math.max(...Object.keys(topics).map((topic) => topic.length), 5);
  console.log(`${'topic'.padEnd(width)}  passed  failed  unmapped`);
  for (const [topic, tally] of Object.entries(topics)) {
    const cells = [tally.passed, tally.failed, tally.unmapped].map((count) =>
      String(count || '·').padStart(6),
    );
    console.log(`${topic.padEnd(width)}  ${cells.join('  ')}`);
  }
  for (const failure of failures) {
    console.log(`\n${failure.topic}: ${failure.name} ${JSON.stringify(failure.inputs).slice(0, 200)}`);
    for (const problem of failure.problems) console.log(`  ${problem}`);
  }
  console.log(`\n${passed} passed, ${failed} failed, ${unmapped} have no model yet.`);
}

/** Runs the cases and prints the outcome; `--json` prints one JSON document and nothing else. */
function main(args: readonly string[]): number {
  const stranger = args.find((argument) => argument !== '--json');
  if (stranger !== undefined) {
    console.error(`reference: ${JSON.stringify(stranger)} is not understood; the only option is --json.`);
    return 2;
  }
  let cases: ReferenceCase[];
  try {
    cases = readCases();
  } catch (error) {
    console.error(
      `reference: the cases cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 2;
  }
  const report = runCases(cases);
  if (args.includes('--json')) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
  return report.failed > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
