import { join } from 'node:path';
import { externalLinks } from '../content/externalLinks';
import { runLinks } from './runLinks';

const terminal = {
  print: (text: string) => process.stdout.write(text),
  complain: (line: string) => console.error(line),
};

void runLinks(process.argv.slice(2), () => externalLinks(join(__dirname, '../..')), terminal).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
);
