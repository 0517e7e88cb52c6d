/** Measures one target inside its namespace and prints what it saw as the last line. Started by `runMeasure.ts` only. */
import { sealBench } from '../drills/seal';
import { targets } from './targets';

void main();

async function main(): Promise<void> {
  const [id = ''] = process.argv.slice(2);
  const target = targets.find((one) => one.id === id);
  if (!target) return report({ ok: false, reason: `no target is called ${id}` });
  const bench = sealBench('db-1');
  try {
    report({ ok: true, seen: await target.run(bench) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report({ ok: false, reason: `${reason}\n${bench.transcript()}` });
  }
}

/** Everything still running dies with the namespace, which ends with this process. */
function report(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
}
