import { headlessMermaid } from './headlessMermaid';
import { readSource, type DiagramSource } from './sourceText';

type ParsedDiagram = Awaited<
  ReturnType<Awaited<ReturnType<typeof headlessMermaid>>['mermaidAPI']['getDiagramFromText']>
>;

/** A mermaid text that mermaid's own parser accepted. */
export interface ValidDiagram {
  readonly source: DiagramSource;
  /** Mermaid's name of the type, such as `flowchart-v2`. */
  readonly type: string;
  readonly database: ParsedDiagram['db'];
}

/** A mermaid text that mermaid's own parser refused. */
export class DiagramSyntaxError extends Error {
  /**
   * @param line line in the fence, counted from 1
   * @param reason the parser's words, on one line
   */
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
    this.name = 'DiagramSyntaxError';
  }
}

/**
 * Reads a mermaid text with mermaid's own parser.
 *
 * @param text the content of a mermaid fence
 * @throws DiagramSyntaxError when mermaid refuses it
 * @example (await validate('flowchart LR\n  a --> b')).type // 'flowchart-v2'
 */
export async function validate(text: string): Promise<ValidDiagram> {
  const source = readSource(text);
  const mermaid = await headlessMermaid();
  try {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(source.body);
    return { source, type: diagram.type, database: diagram.db };
  } catch (error) {
    const line = lineOf(error);
    throw new DiagramSyntaxError(source.lineNumbers[line - 1] ?? line, reasonOf(error));
  }
}

/** The shapes of the errors of mermaid's two parser generators, jison and langium. */
interface ParserError {
  message?: string;
  hash?: { loc?: { first_line?: number } };
  result?: { lexerErrors?: { line?: number }[]; parserErrors?: { token?: { startLine?: number } }[] };
}

function lineOf(error: unknown): number {
  const { hash, result, message } = error as ParserError;
  const candidates = [
    hash?.loc?.first_line,
    result?.lexerErrors?.[0]?.line,
    result?.parserErrors?.[0]?.token?.startLine,
    Number(/on line (\d+)/.exec(message ?? '')?.[1]),
  ];
  return candidates.find((line) => line !== undefined && Number.isFinite(line)) ?? 1;
}

function reasonOf(error: unknown): string {
  const message = (error as ParserError).message ?? String(error);
  if (message.startsWith('No diagram type detected')) return 'the first line names no diagram type';
  const words = message
    .split('\n')
    .filter((line) => !/^-*\^/.test(line))
    .map((line) => line.replace(/^(Parse|Lexical) error on line \d+[:.]\s*/, '$1 error at ').trim())
    .join(' ');
  // Jison calls the end of the text '1'.
  return words
    .replace(/ Expecting .*got '1'$/, ', unexpected end')
    .replace(/ Expecting .*got /, ', unexpected ');
}
