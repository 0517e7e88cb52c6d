import { type StageId, stageIds } from '../model/scenario/stages';

/** What a page is; `overview` is a list of others or a page about the site. */
export type PageKind =
  | 'stage'
  | 'practice'
  | 'architecture'
  | 'calculator'
  | 'runbook'
  | 'people'
  | 'decision'
  | 'post'
  | 'reference'
  | 'overview';

/** How a reader calls it. */
export const kindTitles: Readonly<Record<PageKind, string>> = {
  stage: 'Stage',
  practice: 'Practice',
  architecture: 'Architecture',
  calculator: 'Calculator',
  runbook: 'Runbook',
  people: 'People',
  decision: 'Decision',
  post: 'Note',
  reference: 'Reference',
  overview: 'Overview',
};

const kindsByFolder: Readonly<Record<string, PageKind>> = {
  stages: 'stage',
  practices: 'practice',
  architecture: 'architecture',
  calculators: 'calculator',
  runbooks: 'runbook',
  people: 'people',
  blog: 'post',
  reference: 'reference',
  proof: 'reference',
};

/**
 * Kind of a page by its path on the site.
 *
 * @example kindOf('/practices/caching') // 'practice'
 * @example kindOf('/practices') // 'overview'
 */
export function kindOf(path: string): PageKind {
  const [folder = '', ...below] = path.split('/').slice(1);
  const kind = kindsByFolder[folder] ?? 'overview';
  if (below.length === 0) return 'overview';
  // Beside the guides of the stages stand pages about all of them, and beside the runbooks lists of them.
  if (kind === 'stage' && !isStage(below[0]!)) return 'overview';
  if (kind === 'runbook' && below.length < 2) return 'overview';
  if (path.startsWith('/people/knowledge/decisions')) return below.length === 2 ? 'overview' : 'decision';
  return kind;
}

/** Stages that front matter names, in their order; what is no stage is left out. */
export function stagesIn(value: unknown): StageId[] {
  return Array.isArray(value) ? stageIds.filter((id) => value.includes(id)) : [];
}

function isStage(name: string): name is StageId {
  return stageIds.some((id) => id === name);
}
