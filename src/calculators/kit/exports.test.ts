import { describe, expect, it } from 'vitest';
import { readCalculatorState } from './calculatorState';
import { evaluate } from './evaluate';
import { exampleCalculator as calculator } from './exampleCalculator';
import { csvCell, toCsv, toJson, toMarkdown } from './exports';
import { defaultScenario } from './scenarioState';
import { simulate } from './simulate';

const { state } = readCalculatorState(calculator, '?load=400..900', defaultScenario);
const evaluation = evaluate(calculator, state);
const simulation = simulate(calculator, state, { seed: 1, samples: 200 });

describe('exports', () => {
  it('writes a table for spreadsheets', () => {
    const lines = toCsv(calculator, state, evaluation).split('\r\n');
    expect(lines[0]).toBe('kind,key,label,value,unit,p5,p50,p95');
    expect(lines).toContain('input,load,Load,400..900,req/s,,,');
    expect(lines).toContain('output,servers,Servers,7,servers,,,');
    expect(toCsv(calculator, state, evaluation, simulation)).toMatch(
      /output,servers,Servers,7,servers,5,7,10/,
    );
  });

  it('makes cells inert that a spreadsheet would run', () => {
    expect(csvCell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
    expect(csvCell('@sum')).toBe("'@sum");
    expect(csvCell('-1+1')).toBe("'-1+1");
    expect(csvCell(-1)).toBe('-1');
  });

  it('writes the JSON document of the terminal', () => {
    const document = JSON.parse(toJson(calculator, state, evaluation, simulation)) as Record<string, unknown>;
    expect(document).toMatchObject({
      slug: 'example',
      inputs: { load: '400..900', perServer: 100, mode: 'up' },
      outputs: {
        servers: { value: 7, unit: 'servers', p5: 5, p50: 7, p95: 10 },
        size: { value: 'small', unit: 'text' },
      },
      drivers: [{ key: 'load', share: 1 }],
      problems: [],
    });
  });

  it('writes Markdown that nothing typed can break out of', () => {
    const text = toMarkdown(calculator, state, evaluation, simulation);
    expect(text).toContain('| Load | 400–900 req/s |');
    expect(text).toContain('| Servers | 7 servers | 5 servers – 7 servers – 10 servers |');
  });
});
