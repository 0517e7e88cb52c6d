import { join } from 'node:path';
import { runContent } from './runContent';

const terminal = {
  print: (text: string) => process.stdout.write(text),
  complain: (line: string) => console.error(line),
};

void runContent(process.argv.slice(2), join(__dirname, '../..'), terminal).then((exitCode) => {
  process.exitCode = exitCode;
});
