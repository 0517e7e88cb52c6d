/** Laws of the committed recordings, which the page about how right the numbers are is made from. */
import { describe, expect, it } from 'vitest';
import { predictUpperHalf } from './predict';
import { readRecordings } from './recordings';
import { runMeasure } from './runMeasure';
import { targets } from './targets';

const recordings = readRecordings();

describe('recordings of real servers', () => {
  it('are there for everything that is measured, and for nothing else', () => {
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
    expect(ids(recordings), 'run `npm run measure`').toEqual(ids(targets));
  });

  it.each(recordings.map((one) => [one.id, one] as const))(
    '%s names version and date, and adds up',
    (id, one) => {
      const target = targets.find((candidate) => candidate.id === id)!;
      expect(Object.keys(one.versions).length).toBe(target.needs.length);
      if (one.kind === 'partition') {
        expect(one.agree + one.differ.length).toBeLessThanOrEqual(one.keys);
        expect(one.keys).toBe(10_000);
        if (one.agree < one.keys) expect(one.differ.length).toBeGreaterThan(0);
        return;
      }
      expect(one.levels.every(({ runs }) => runs.length === one.rounds)).toBe(true);
      // Errors are those of the model as it is now, not as it was on the day.
      const told = predictUpperHalf(one.levels);
      for (const [index, { median, predicted, error }] of one.levels.entries()) {
        const now = told.levels[index]!;
        expect(median).toBe(now.median);
        expect(predicted).toBeCloseTo(now.predicted!, -Math.log10(median) + 3);
        expect(error).toBeCloseTo(now.error!, 3);
      }
    },
  );
});

describe('npm run measure', () => {
  const listen = () => {
    const said: string[] = [];
    return {
      said,
      terminal: { print: (text: string) => said.push(text), complain: (line: string) => said.push(line) },
    };
  };

  it('lists what can be measured', async () => {
    const { said, terminal } = listen();
    expect(await runMeasure(['--list'], terminal)).toBe(0);
    expect(said).toHaveLength(targets.length);
  });

  it.each([
    [
      'no-such-thing',
      'measure: nothing is called no-such-thing; `npm run measure -- --list` names all there is',
    ],
    ['--fast', /--fast/],
  ])('refuses %s', async (argument, message) => {
    const { said, terminal } = listen();
    expect(await runMeasure([argument], terminal)).toBe(2);
    expect(said.join('\n')).toMatch(message);
  });
});
