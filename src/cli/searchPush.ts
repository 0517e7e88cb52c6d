import { runSearchPush } from './runSearchPush';

const terminal = {
  print: (text: string) => process.stdout.write(text),
  complain: (line: string) => console.error(line),
};

// The first Ctrl-C takes away what was begun, the second ends the process.
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());

void runSearchPush(process.argv.slice(2), process.env, terminal, interrupted.signal).then((exitCode) => {
  process.exitCode = exitCode;
});
