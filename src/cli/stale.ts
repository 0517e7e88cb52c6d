import { runStale } from './runStale';

const terminal = {
  print: (text: string) => process.stdout.write(text),
  complain: (line: string) => console.error(line),
};
const place = { root: process.cwd(), today: new Date().toISOString().slice(0, 10) };

process.exitCode = runStale(process.argv.slice(2), place, terminal);
