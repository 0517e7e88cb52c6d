import { expect, it } from 'vitest';
import { edgeLabel, fitLabels, nodeLabel, sequenceLabels } from './fitLabels';
import { reveal } from './labels';
import { textWidth, wrap } from './textWidth';

const long = 'Riskiest assumption, as a number and a date';

it('a word is broken and widened where it is a label, and left alone where it is a name', () => {
  const body = `flowchart TB\n  till["till"] -->|"till"| ${'x'.repeat(9)}["${long}"]`;
  const fitted = fitLabels(body, [
    [nodeLabel, ['till', long]],
    [edgeLabel, ['till']],
  ]);
  expect(fitted).toContain('  till["till');
  expect(reveal(fitted).replaceAll('<br/>', ' ')).toBe(body);
  expect(fitted).toContain('<br/>');
});

it('the author’s own line breaks stand', () => {
  const body = 'flowchart TB\n  a["One<br>two, three, four and five, on a long line"]';
  const fitted = fitLabels(body, [[nodeLabel, ['One\ntwo, three, four and five, on a long line']]]);
  expect(reveal(fitted)).toBe(body.replace('<br>', '<br/>'));
});

it('a message gets a second line only below another message', () => {
  const body = `sequenceDiagram\n  A->>B: ${long}\n  A-->>B: ${long} again\n  Note over A,B: seen\n  B-)A: ${long} at last`;
  const fitted = reveal(fitLabels(body, sequenceLabels(body))).split('\n');
  expect(fitted[1]).not.toContain('<br/>');
  expect(fitted[2]).toContain('<br/>');
  expect(fitted[4]).not.toContain('<br/>');
});

it('lines keep below the limit, are as few as can be, and of about one length', () => {
  const lines = wrap(long, 170, 13);
  expect(lines.join(' ')).toBe(long);
  for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(170);
  expect(lines).toHaveLength(2);
  expect(Math.abs(textWidth(lines[0]!, 13) - textWidth(lines[1]!, 13))).toBeLessThan(60);
});

it('a word longer than a line has a line of its own', () => {
  expect(wrap('a incomprehensibilities b', 40, 13)).toEqual(['a', 'incomprehensibilities', 'b']);
});

it('widths are those the browser measured for DejaVu Sans', () => {
  expect(textWidth(long, 100)).toBeCloseTo(2263, -2);
});
