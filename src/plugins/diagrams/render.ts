import { createHash } from 'node:crypto';
import { drawnGraphFacts, firstDifference, mermaidGraphFacts } from './agreement';
import { describe } from './describe';
import { drawnEntityFacts, mermaidEntityFacts } from './entityAgreement';
import { edgeLabel, fitLabels, nodeLabel, sequenceLabels } from './fitLabels';
import { importNatively } from '../native/importNatively';
import { protect } from './labels';
import { drawnSequenceFacts, mermaidSequenceFacts } from './sequenceAgreement';
import { dress } from './svg';
import { validate, type ValidDiagram } from './validate';

type Library = typeof import('beautiful-mermaid');

/** A diagram drawn at build. */
export interface DrawnDiagram {
  readonly drawn: true;
  /** A complete `<svg>`, safe to put into a page: its ids are its own and it holds no style sheet. */
  readonly svg: string;
  readonly title: string;
  /** What the picture says, in words. */
  readonly description: string;
}

/** A valid diagram that only mermaid itself draws rightly. */
export interface UndrawnDiagram {
  readonly drawn: false;
  readonly reason: string;
}

const layout = { padding: 12, nodeSpacing: 28, layerSpacing: 44, transparent: true } as const;

type Graph = ReturnType<Library['parseMermaid']>;
type Comparison = (diagram: ValidDiagram, svg: string, graph: Graph | undefined) => string | undefined;

const compareGraphs: Comparison = (diagram, _svg, graph) =>
  graph ? firstDifference(mermaidGraphFacts(diagram), drawnGraphFacts(graph)) : 'it was not read';

/** How each type of diagram that is drawn at build is held against mermaid's own reading. */
const comparisons: Readonly<Record<string, Comparison>> = {
  'flowchart-v2': compareGraphs,
  stateDiagram: compareGraphs,
  sequence: (diagram, svg) => firstDifference(mermaidSequenceFacts(diagram), drawnSequenceFacts(svg)),
  er: (diagram, svg) => firstDifference(mermaidEntityFacts(diagram), drawnEntityFacts(svg)),
};

/**
 * Draws a mermaid text as an SVG whose colours are CSS variables.
 *
 * Nothing is drawn on trust: mermaid's own parser reads the text too, and where the two disagree
 * the answer is the reason instead of a picture.
 *
 * @param text the content of a mermaid fence
 * @param key anything that tells this diagram from others on its page; its ids are made from it
 * @throws DiagramSyntaxError when mermaid refuses the text
 */
export async function render(text: string, key: string): Promise<DrawnDiagram | UndrawnDiagram> {
  const diagram = await validate(text);
  const { source } = diagram;
  if (source.needsBrowser) return undrawn(source.needsBrowser);

  const compare = comparisons[diagram.type];
  if (!compare) return undrawn(`diagrams of type ${diagram.type} are not drawn at build`);

  const library = await importNatively<Library>('beautiful-mermaid');
  const written = withBoxesForActors(protect(source.body), diagram);
  let svg: string;
  let difference: string | undefined;
  let classes: ReadonlyMap<string, string>;
  try {
    const body = fitted(written, diagram, library);
    svg = library.renderMermaidSVG(body, layout);
    const graph = isGraph(diagram) ? library.parseMermaid(body) : undefined;
    difference = compare(diagram, svg, graph);
    classes = graph?.classAssignments ?? new Map();
  } catch (error) {
    return undrawn(error instanceof Error ? error.message : String(error));
  }
  if (difference) return undrawn(difference);

  const description = source.description ?? describe(diagram);
  const title = source.title ?? 'Diagram';
  const id = `diagram-${createHash('sha256').update(`${key}\n${text}`).digest('hex').slice(0, 8)}`;
  const isSequence = diagram.type === 'sequence';
  return {
    drawn: true,
    svg: dress(svg, { id, title, description, classes, isSequence }),
    title,
    description,
  };
}

/** The text with labels that have room in the picture. */
function fitted(body: string, diagram: ValidDiagram, library: Library): string {
  if (diagram.type === 'sequence') return fitLabels(body, sequenceLabels(body));
  if (!isGraph(diagram)) return body;
  const { nodes, edges } = library.parseMermaid(body);
  return fitLabels(body, [
    [nodeLabel, [...nodes.values()].map(({ label }) => label)],
    [edgeLabel, edges.map(({ label }) => label ?? '')],
  ]);
}

function isGraph({ type }: ValidDiagram): boolean {
  return comparisons[type] === compareGraphs;
}

/** The library draws a stick figure's name across its lifeline; a box says the same and stays legible. */
function withBoxesForActors(body: string, { type }: ValidDiagram): string {
  return type === 'sequence' ? body.replace(/^(\s*)actor(?=\s)/gm, '$1participant') : body;
}

function undrawn(reason: string): UndrawnDiagram {
  return { drawn: false, reason };
}
