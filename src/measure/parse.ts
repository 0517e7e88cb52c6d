/** Throughput read from what load generators print. Each throws an Error that quotes the output where it is not there. */

/**
 * Requests/s of `wrk`.
 *
 * @throws Error where wrk counted errors: they would pass for quick answers
 */
export function parseWrk(output: string): number {
  const errors = /Socket errors: .*|Non-2xx or 3xx responses: .*/.exec(output)?.[0];
  if (errors !== undefined) throw new Error(`wrk: ${errors}`);
  return figure('wrk', /^Requests\/sec:\s+([\d.]+)/m, output);
}

/** Transactions/s of `pgbench`, the time to connect left out. */
export function parsePgbench(output: string): number {
  const failed = Number(/number of failed transactions: (\d+)/.exec(output)?.[1] ?? 0);
  if (failed > 0) throw new Error(`pgbench: ${failed} transactions failed`);
  return figure('pgbench', /^tps = ([\d.]+) \(without initial connection time\)/m, output);
}

/** Requests/s of one test of `redis-benchmark --csv`, such as `GET`. */
export function parseRedisBenchmark(output: string, test: string): number {
  return figure('redis-benchmark', new RegExp(`^"${test}","([\\d.]+)"`, 'm'), output);
}

function figure(program: string, pattern: RegExp, output: string): number {
  const value = Number(pattern.exec(output)?.[1] ?? 0);
  if (!(value > 0)) throw new Error(`${program}: expected ${pattern}, got: ${output.trim().slice(-500)}`);
  return value;
}
