import { runSloRules } from './runSloRules';

process.exitCode = runSloRules(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  complain: (line) => console.error(line),
});
