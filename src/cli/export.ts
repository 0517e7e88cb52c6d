import { runExport } from './runExport';

const terminal = {
  print: (text: string) => process.stdout.write(text),
  complain: (line: string) => console.error(line),
};

void runExport(process.argv.slice(2), terminal).then((exitCode) => {
  process.exitCode = exitCode;
});
