import { type StageBand, stageBands, type StageId, stageIds } from '../model/scenario/stages';
import { listingOf } from './listing';
import { kindOf, type PageKind, stagesIn } from './page';
import { tierOf, type TierId } from './tiers';

/** A page as the list of all pages shows it. */
export interface DirectoryEntry {
  readonly path: string;
  readonly title: string;
  readonly kind: PageKind;
  readonly tier: TierId;
  /** Stages at which it matters; none where it is not about a stage. */
  readonly stages: readonly StageId[];
  /** What it answers, as a reader would ask. */
  readonly question: string;
}

/** What Docusaurus knows of a page. */
export interface KnownPage {
  /** Without the site's base address. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

/** Kinds in the order in which a reader meets them. */
const kinds: readonly PageKind[] = [
  'stage',
  'practice',
  'architecture',
  'calculator',
  'runbook',
  'people',
  'post',
];

/** The entries of all pages: by kind, stages by size, others by title. */
export function directoryOf(pages: readonly KnownPage[]): DirectoryEntry[] {
  const size = ({ kind, stages }: DirectoryEntry) => (kind === 'stage' ? stageIds.indexOf(stages[0]!) : 0);
  return pages
    .flatMap((page) => entryOf(page) ?? [])
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        size(a) - size(b) ||
        a.title.localeCompare(b.title, 'en'),
    );
}

/** The entry of a page; null for lists of pages and for the reference, which is one. */
export function entryOf({ path, title, description, frontMatter }: KnownPage): DirectoryEntry | null {
  const kind = kindOf(path);
  if (kind === 'overview' || kind === 'reference') return null;
  const { group, stages, question } = listingOf(frontMatter);
  const band = kind === 'stage' ? stageBands.find(({ id }) => path === `/stages/${id}`) : undefined;
  return {
    path,
    title,
    kind,
    tier: tierOf(path, group),
    stages: band ? [band.id] : stagesIn(stages),
    question: questionOf(kind, title, question, band) ?? description,
  };
}

function questionOf(
  kind: PageKind,
  title: string,
  question: unknown,
  band: StageBand | undefined,
): string | undefined {
  if (typeof question === 'string') return question;
  if (kind === 'runbook') return `${title}: what now?`;
  return band && `What does a product need ${usersOf(band)}?`;
}

function usersOf({ from, to }: StageBand): string {
  const words = (users: number) => users.toLocaleString('en-GB');
  if (from === 0) return `up to ${words(to)} users`;
  return Number.isFinite(to) ? `at ${words(from)} to ${words(to)} users` : `past ${words(from)} users`;
}
