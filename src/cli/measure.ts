import { runMeasure } from '../measure/runMeasure';

void runMeasure(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  complain: (line) => console.error(line),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
