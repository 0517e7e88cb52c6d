/** Runs one drill inside its namespace and prints its result as the last line. Started by `seal/namespace.ts` only. */
import { pathToFileURL } from 'node:url';
import { sealBench } from './seal';
import type { Drill } from './drill';
import { runDrill } from './runDrill';

void main();

async function main(): Promise<void> {
  const [path = ''] = process.argv.slice(2);
  const { default: drill } = (await import(pathToFileURL(path).href)) as { default: Drill };
  const bench = sealBench(drill.hostName ?? 'db-1');
  const started = performance.now();
  let phase = '';
  try {
    const result = await runDrill(drill, bench, (next) => {
      phase = next;
      if (process.env.DRILL_VERBOSE)
        process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s ${next}\n`);
    });
    report({ ok: true, seconds: (performance.now() - started) / 1000, ...result });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report({ ok: false, reason: `${phase}: ${reason}\n${bench.transcript()}` });
  }
}

/** Everything still running dies with the namespace, which ends with this process. */
function report(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
}
