import { runCalc } from './runCalc';

const terminal = {
  print: (text: string) => process.stdout.write(text),
  complain: (line: string) => console.error(line),
};

void runCalc(process.argv.slice(2), terminal).then((exitCode) => {
  process.exitCode = exitCode;
});
