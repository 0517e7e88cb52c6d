import type { DirectoryEntry } from '../../content/directory';
import { kindTitles } from '../../content/page';
import { tierIds, tierTitles } from '../../content/tiers';
import { stageBands } from '../../model/scenario/stages';

/** What the list can be ordered by. */
export const arrangements = ['stage', 'tier', 'question'] as const;

export type Arrangement = (typeof arrangements)[number];

/** What of the list is shown, and in which order. */
export interface View {
  readonly typed: string;
  readonly by: Arrangement;
}

/** The view that an address asks for; what it has wrong is left at its default. */
export function readView(search: string): View {
  const params = new URLSearchParams(search);
  const asked = params.get('by');
  return {
    typed: params.get('q') ?? '',
    by: arrangements.find((one) => one === asked) ?? 'tier',
  };
}

/** The query of an address that asks for a view. */
export function writeView({ typed, by }: View): string {
  const params = new URLSearchParams();
  if (typed !== '') params.set('q', typed);
  if (by !== 'tier') params.set('by', by);
  return params.size === 0 ? '' : `?${params}`;
}

/** Whether each typed word begins a word of the entry: its title, question, kind, tier or stages. */
export function matches(entry: DirectoryEntry, typed: string): boolean {
  const text = plain(
    [
      entry.title,
      entry.question,
      kindTitles[entry.kind],
      tierTitles[entry.tier],
      ...stageBands.filter(({ id }) => entry.stages.includes(id)).map(({ title }) => title),
    ].join(' '),
  );
  return plain(typed)
    .split(' ')
    .every((word) => ` ${text}`.includes(` ${word}`));
}

export interface Group {
  readonly title: string;
  readonly entries: readonly DirectoryEntry[];
}

/** The entries in groups, each entry once; groups without any are left out. */
export function groupsOf(entries: readonly DirectoryEntry[], by: Arrangement): Group[] {
  const groups = groupings[by];
  const titles = groups.titles;
  return titles
    .map((title) => ({ title, entries: entries.filter((entry) => groups.of(entry) === title) }))
    .filter((group) => group.entries.length > 0);
}

/** Longer beginnings first, since each question goes to the first that fits. */
const questions = ['How many', 'How much', 'How long', 'How soon', 'How', 'When', 'Which', 'What', 'Why'];
const incidents = '… what now?';
const otherQuestions = 'Other questions';
const anySize = 'At any size';

const groupings: Readonly<
  Record<Arrangement, { readonly titles: readonly string[]; readonly of: (entry: DirectoryEntry) => string }>
> = {
  stage: {
    titles: [...stageBands.map(({ title }) => `From ${title} on`), anySize],
    of: ({ stages }) => {
      const first = stageBands.find(({ id }) => stages.includes(id));
      return first ? `From ${first.title} on` : anySize;
    },
  },
  tier: { titles: tierIds.map((id) => tierTitles[id]), of: ({ tier }) => tierTitles[tier] },
  question: {
    titles: [incidents, ...questions.map((words) => `${words} …?`), otherQuestions],
    of: ({ kind, question }) => {
      if (kind === 'runbook') return incidents;
      const words = questions.find((one) => question.startsWith(`${one} `));
      return words ? `${words} …?` : otherQuestions;
    },
  },
};

/** Small letters without accents, words parted by single spaces. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]+/gu, (marks) => (/^\p{M}+$/u.test(marks) ? '' : ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
