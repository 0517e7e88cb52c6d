/**
 * Everything that ends in a verdict, one step after the other, with one closing line that counts.
 * A step that cannot run is named as skipped; with CI=true a skip is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Reads the step's report; without one the step counts as a single test. */
  readonly tally?: (stdout: string) => Tally;
  /** Why the step cannot run here, or null. */
  readonly missing?: () => string | null;
}

const results = 'test-results';
const unitReport = `${results}/unit.json`;
const siteReport = `${results}/site.json`;

const steps: readonly Step[] = [
  { name: 'types', command: 'npm', args: ['run', '-s', 'check:types'] },
  { name: 'lint', command: 'npm', args: ['run', '-s', 'check:lint'] },
  { name: 'format', command: 'npm', args: ['run', '-s', 'check:format'] },
  { name: 'spelling', command: 'npm', args: ['run', '-s', 'check:spelling'] },
  { name: 'dead code', command: 'npm', args: ['run', '-s', 'check:dead'] },
  {
    name: 'unit tests',
    command: 'npm',
    args: [
      'run',
      '-s',
      'test:unit',
      '--',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${unitReport}`,
    ],
    tally: () => vitestTally(unitReport),
  },
  {
    name: 'reference cases',
    command: 'npm',
    args: ['run', '-s', 'reference', '--', '--json'],
    tally: referenceTally,
  },
  {
    name: 'drills',
    command: 'npm',
    args: ['run', '-s', 'test:drills', '--', '--json'],
    tally: drillTally,
  },
  { name: 'build', command: 'npm', args: ['run', '-s', 'build'] },
  {
    name: 'site tests',
    command: 'npm',
    args: ['run', '-s', 'test:site', '--', '--reporter=list,json'],
    tally: () => playwrightTally(siteReport),
    missing: () => (findBrowser() ? null : 'no Chromium here and none could be installed'),
  },
];

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const summary: string[] = [];
/** Told again at the end: in a long log nobody finds them. */
const failures: string[] = [];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
for (const step of steps) add(step.name, runStep(step));
for (const failure of failures) console.log(`\nFAILED ${failure.slice(0, 1_500)}`);
console.log(`\n${summary.join('\n')}\n`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed > 0 ? 1 : 0);

function runStep(step: Step): Tally & { note?: string } {
  const missing = step.missing?.() ?? null;
  if (missing !== null) {
    const skipped = { passed: 0, failed: 0, skipped: 1, note: `skipped: ${missing}` };
    return process.env.CI === 'true' ? { ...skipped, skipped: 0, failed: 1 } : skipped;
  }
  console.log(`\n── ${step.name} ──`);
  const started = performance.now();
  const capture = step.name === 'reference cases' || step.name === 'drills';
  const child = spawnSync(step.command, step.args, {
    stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: siteReport },
  });
  const seconds = `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const green = child.status === 0;
  let tally: Tally = { passed: green ? 1 : 0, failed: green ? 0 : 1, skipped: 0 };
  try {
    if (step.tally) tally = step.tally(child.stdout ?? '');
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, note: `no readable report (${String(error)}), ${seconds}` };
  }
  // A runner that fails without a failed test (a crash, an empty run) must not pass.
  if (!green && tally.failed === 0) tally = { ...tally, failed: 1 };
  if (green && tally.passed === 0) tally = { ...tally, failed: tally.failed + 1 };
  return { ...tally, note: seconds };
}

function add(name: string, { note, ...tally }: Tally & { note?: string }): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  const verdict =
    tally.failed > 0 ? 'FAILED' : tally.skipped > 0 && tally.passed === 0 ? 'skipped' : 'passed';
  summary.push(
    `${verdict.padEnd(8)} ${name.padEnd(16)} ${tally.passed} passed, ${tally.failed} failed  ${note ?? ''}`,
  );
}

function readReport(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path} was not written`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function vitestTally(path: string): Tally {
  const report = readReport(path) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    testResults: { assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
  };
  for (const test of report.testResults.flatMap((file) => file.assertionResults))
    if (test.status === 'failed') failures.push(`${test.fullName}\n${test.failureMessages.join('\n')}`);
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function playwrightTally(path: string): Tally {
  const { stats } = readReport(path) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function referenceTally(stdout: string): Tally {
  const report = JSON.parse(stdout) as {
    passed: number;
    failed: number;
    unmapped: number;
    failures: unknown[];
  };
  if (report.failed > 0) console.log(JSON.stringify(report.failures, null, 2));
  console.log(`${report.passed} passed, ${report.failed} failed, ${report.unmapped} without a model yet`);
  return { passed: report.passed, failed: report.failed, skipped: 0 };
}

function drillTally(stdout: string): Tally {
  const report = JSON.parse(stdout) as { id: string; verdict: string; seconds?: number; reason?: string }[];
  for (const { id, verdict, seconds, reason = '' } of report) {
    console.log(`${verdict.padEnd(8)}${id}${seconds === undefined ? '' : ` in ${seconds.toFixed(1)} s`}`);
    if (verdict === 'skipped') console.log(`    ${reason}`);
    if (verdict === 'failed') failures.push(`drill ${id}\n${reason}`);
  }
  const count = (kind: string) => report.filter(({ verdict }) => verdict === kind).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}
