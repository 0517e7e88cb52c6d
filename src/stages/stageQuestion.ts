import { type StageId, stageIds } from '../model/scenario/stages';

/** Side of a product that a question looks at; each may be in a stage of its own. */
export const facets = ['traffic', 'data', 'promise', 'people'] as const;
export type Facet = (typeof facets)[number];

/** A figure that a team can measure and that says in which stage the product is. */
export interface StageQuestion {
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly help: string;
  /** How to measure it: a query or command in the named language, or words where none is needed. */
  readonly measure: { readonly language: 'sql' | 'promql' | 'bash' | 'words'; readonly text: string };
  readonly facet: Facet;
  /** How much the answer counts beside the others. */
  readonly weight: number;
  /** `below` where less of it asks for more: minutes of downtime. */
  readonly direction: 'above' | 'below';
  /**
   * Values at which traction, growth, scale and millions begin; infinite (or, downwards, negative) where the figure cannot
   * say so much.
   */
  readonly edges: readonly [number, number, number, number];
  /** The number of the scenario that answers it, where the reader said one. */
  readonly scenario?: 'users' | 'peakRequestRate' | 'databaseSize';
  /** The answer as the subject of a sentence. */
  readonly subject: (value: number) => string;
  /** An edge in that sentence. */
  readonly edgeText: (edge: number) => string;
  /** What the answer means, in a sentence of its own. */
  readonly meaning: (value: number, stage: StageId) => string;
}

/** Stage that one answer says. */
export function stageSaidBy({ edges, direction }: StageQuestion, value: number): StageId {
  const passed = edges.filter((edge) => (direction === 'above' ? value >= edge : value <= edge)).length;
  return stageIds[passed]!;
}

/** Where an answer lies among the edges: `between 10,000 and 100,000`. */
export function placeOf(question: StageQuestion, value: number): string {
  const { edges, direction, edgeText } = question;
  const known = edges.filter(Number.isFinite).sort((a, b) => a - b);
  const beneath = known.filter((edge) => (direction === 'above' ? value >= edge : value > edge)).at(-1);
  const above = known.find((edge) => (direction === 'above' ? value < edge : value <= edge));
  if (beneath === undefined) return `${direction === 'above' ? 'under' : 'at most'} ${edgeText(above!)}`;
  if (above === undefined) return `${direction === 'above' ? 'from' : 'over'} ${edgeText(beneath)} on`;
  return `between ${edgeText(beneath)} and ${edgeText(above)}`;
}
