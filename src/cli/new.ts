import { runNew } from './runNew';

const terminal = {
  print: (text: string) => process.stdout.write(text),
  complain: (line: string) => console.error(line),
};
const place = { root: process.cwd(), today: new Date().toISOString().slice(0, 10) };

process.exitCode = runNew(process.argv.slice(2), place, terminal);
