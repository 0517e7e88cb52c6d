import type { Command, Expected, ReadCommand } from '../../playbooks/playbook';
import { fill, type Values } from '../../playbooks/fill';
import type { Shell } from '../quoting/quote';
import type { Bench, Ran } from './bench';
import { tail } from './bench';

/** A text of a page, filled in and run as the page says: bash in a shell, SQL pasted into the playbook's session. */
export async function runText(
  bench: Bench,
  { run, shell, timeout }: { run: string; shell: Shell; timeout?: number },
  values: Values,
  connect: string | undefined,
): Promise<Ran & { ran: string }> {
  const ran = fill(run, shell, values);
  const bounds = timeout === undefined ? {} : { timeout };
  if (shell === 'bash') return { ran, ...(await bench.sh(ran, bounds)) };
  if (shell !== 'sql' || connect === undefined) throw new Error(`nothing here runs ${shell}: ${ran}`);
  const input = `${ran.trimEnd()}${ran.trimEnd().endsWith(';') ? '' : ';'}\n`;
  return {
    ran,
    ...(await bench.sh(`${fill(connect, 'bash', values)} -w -X -v ON_ERROR_STOP=1`, { ...bounds, input })),
  };
}

/** Whether a command showed what was expected. */
export function shows({ exit, output }: Ran, expected: Omit<Expected, 'reads'>): boolean {
  const wanted = expected.exit ?? 0;
  return (
    (wanted === 'any' || exit === wanted) &&
    (expected.output?.test(output) ?? true) &&
    !(expected.not?.test(output) ?? false)
  );
}

/**
 * Repeats a reading command until it shows what is expected.
 *
 * @throws Error with what was expected and what came last
 */
export async function runUntil(
  read: () => Promise<Ran & { ran: string }>,
  expected: Omit<Expected, 'reads'>,
  what: string,
  seconds: number,
): Promise<Ran & { ran: string }> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const last = await read();
    if (shows(last, expected)) return last;
    if (performance.now() > end) throw new Error(mismatch(what, expected, last));
  }
}

/** "step 2, expected …, got …" */
export function mismatch(
  what: string,
  expected: Omit<Expected, 'reads'>,
  got: Ran & { ran: string },
): string {
  const wanted = [
    expected.output && `output ${expected.output}`,
    expected.not && `no ${expected.not}`,
    `exit ${expected.exit ?? 0}`,
  ].filter(Boolean);
  return `${what}: expected ${wanted.join(', ')}, got exit ${got.exit}:\n$ ${got.ran}\n${tail(got.output)}`;
}

export function isRead(command: Command): command is ReadCommand {
  return command.risk === 'read';
}
