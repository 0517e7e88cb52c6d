/** Which people can run which systems alone: what the worksheet holds. */
export interface Sheet {
  readonly people: readonly string[];
  readonly systems: readonly System[];
}

interface System {
  readonly name: string;
  /** Those of the people who can run, mend and change it with nobody to ask. */
  readonly can: readonly string[];
}

/** A list of the sheet that names are added to. */
export type Part = 'people' | 'systems';

export const most = { people: 20, systems: 60 } as const;
const LONGEST_NAME = 60;

/** What the page shows until the reader writes their own. */
export const exampleSheet: Sheet = {
  people: ['Ada', 'Ben', 'Chi'],
  systems: [
    { name: 'Checkout', can: ['Ada', 'Ben'] },
    { name: 'Database', can: ['Ada'] },
    { name: 'Deploys', can: ['Ada', 'Ben', 'Chi'] },
    { name: 'Mail and DNS', can: ['Chi'] },
    { name: 'Search', can: ['Ben', 'Chi'] },
  ],
};

export const namesOf = (sheet: Sheet, part: Part): readonly string[] =>
  part === 'people' ? sheet.people : sheet.systems.map(({ name }) => name);

/** Why a name cannot be added, as a sentence for beside the field; null where it can. */
export function nameProblem(sheet: Sheet, part: Part, typed: string): string | null {
  const name = tidy(typed);
  const names = namesOf(sheet, part);
  if (name === '') return 'Write a name first.';
  if (name.length > LONGEST_NAME) return `Keep it to ${LONGEST_NAME} characters.`;
  if (names.some((other) => same(other, name))) return `${name} is in the sheet already.`;
  if (names.length >= most[part]) return `The sheet holds ${most[part]} ${part}: split it by team.`;
  return null;
}

/** The sheet with a name more, which no system is marked with yet. */
export function withName(sheet: Sheet, part: Part, typed: string): Sheet {
  if (nameProblem(sheet, part, typed) !== null) return sheet;
  const name = tidy(typed);
  return part === 'people'
    ? { ...sheet, people: [...sheet.people, name] }
    : { ...sheet, systems: [...sheet.systems, { name, can: [] }] };
}

/** The sheet without a name, and without that person's marks. */
export function withoutName(sheet: Sheet, part: Part, name: string): Sheet {
  if (part === 'systems')
    return { ...sheet, systems: sheet.systems.filter((system) => system.name !== name) };
  return {
    people: sheet.people.filter((person) => person !== name),
    systems: sheet.systems.map((system) => ({ ...system, can: system.can.filter((one) => one !== name) })),
  };
}

/** The sheet with one mark set, or taken away where it was. */
export function withMark(sheet: Sheet, systemName: string, person: string): Sheet {
  const marked = (can: readonly string[]) =>
    sheet.people.filter((one) => can.includes(one) !== (one === person));
  return {
    ...sheet,
    systems: sheet.systems.map((system) =>
      system.name === systemName ? { ...system, can: marked(system.can) } : system,
    ),
  };
}

/**
 * What is usable of a parsed text: names that could have been typed, and marks of people who are there.
 *
 * @returns null where it is no sheet at all
 */
export function readSheet(parsed: unknown): Sheet | null {
  if (!isRecord(parsed) || !Array.isArray(parsed.people) || !Array.isArray(parsed.systems)) return null;
  let sheet: Sheet = { people: [], systems: [] };
  for (const person of parsed.people as unknown[])
    if (typeof person === 'string') sheet = withName(sheet, 'people', person);
  for (const system of parsed.systems as unknown[]) {
    if (!isRecord(system) || typeof system.name !== 'string') continue;
    const wider = withName(sheet, 'systems', system.name);
    if (wider === sheet) continue;
    const can = Array.isArray(system.can) ? (system.can as unknown[]) : [];
    const name = wider.systems.at(-1)!.name;
    sheet = wider.people
      .filter((person) => can.includes(person))
      .reduce((so, person) => withMark(so, name, person), wider);
  }
  return sheet;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const tidy = (typed: string) => typed.replace(/[\p{C}\s]+/gu, ' ').trim();
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
