import type { Sheet } from './sheet';

/** What a sheet says about a team. */
export interface Assessment {
  /** The fewest people whose leaving together leaves some system with nobody; null for a sheet without systems. */
  readonly factor: number | null;
  /** Systems that nobody can run. */
  readonly nobody: readonly string[];
  /** Systems that hang on one person, and on whom. */
  readonly alone: readonly { readonly system: string; readonly person: string }[];
  /** The next thing to teach: the system with fewest people, by who knows it to who carries least. */
  readonly next: Lesson | null;
}

interface Lesson {
  readonly system: string;
  /** Null where nobody knows it: then it is learnt from its code. */
  readonly teacher: string | null;
  readonly learner: string;
}

/** Whom a lesson would burden least comes first; where it is even, the order of the sheet decides. */
export function assess(sheet: Sheet): Assessment {
  const counts = sheet.systems.map(({ can }) => can.length);
  return {
    // Whoever must all go for a system to be left alone are those who can run it, so the smallest such set is the answer.
    factor: counts.length === 0 ? null : Math.min(...counts),
    nobody: sheet.systems.filter(({ can }) => can.length === 0).map(({ name }) => name),
    alone: sheet.systems
      .filter(({ can }) => can.length === 1)
      .map(({ name, can }) => ({ system: name, person: can[0]! })),
    next: nextLesson(sheet),
  };
}

/** A third who knows a system adds little to a second; from there on nothing is asked for. */
const ENOUGH = 2;

function nextLesson({ people, systems }: Sheet): Lesson | null {
  const carries = (person: string) => systems.filter(({ can }) => can.includes(person)).length;
  const [weakest] = systems
    .filter(({ can }) => can.length < ENOUGH && can.length < people.length)
    .toSorted((a, b) => a.can.length - b.can.length);
  if (weakest === undefined) return null;
  const byLoad = people.toSorted((a, b) => carries(a) - carries(b));
  const learner = byLoad.find((person) => !weakest.can.includes(person))!;
  return { system: weakest.name, teacher: weakest.can[0] ?? null, learner };
}
