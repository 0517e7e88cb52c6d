import { describe, expect, it } from 'vitest';
import { DiagramSyntaxError, validate } from './validate';

async function refusal(text: string): Promise<DiagramSyntaxError> {
  const error: unknown = await validate(text).catch((refused: unknown) => refused);
  if (!(error instanceof DiagramSyntaxError)) throw new Error(`not refused: ${text}`);
  return error;
}

describe('validate (oracle: mermaid’s own parser)', () => {
  it('names the type', async () => {
    expect((await validate('graph TD\n  a --> b')).type).toBe('flowchart-v2');
    expect((await validate('sequenceDiagram\n  A->>B: hi')).type).toBe('sequence');
  });

  it('counts lines as the author sees them, comments and front matter included', async () => {
    const text = '---\ntitle: T\n---\n%% a comment\nflowchart LR\n  accTitle: T\n  a --> b\n  b[open --> c';
    expect((await refusal(text)).line).toBe(8);
  });

  it('finds the line in diagrams of the newer grammar too', async () => {
    expect((await refusal('pie\n  "a": 3\n  nonsense')).line).toBe(3);
  });

  it('says so when the first line names no diagram', async () => {
    expect((await refusal('nonsense\n  a')).message).toBe('line 1: the first line names no diagram type');
  });

  it('answers on one line', async () => {
    expect((await refusal('flowchart LR\n  a[open')).reason).not.toContain('\n');
  });
});
