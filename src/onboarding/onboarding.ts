import type { ChecklistItem } from '../checklists/checklist';

/** When an item is due, in the order of the path; "day 30" is the end of the first month. */
export const periods = {
  day1: 'Day 1',
  week1: 'Week 1',
  day30: 'By day 30',
  day60: 'By day 60',
  day90: 'By day 90',
} as const;

export type Period = keyof typeof periods;

/** Who sees to it that an item is done. */
export const owners = { newHire: 'New hire', mentor: 'Mentor', manager: 'Manager' } as const;

export type Owner = keyof typeof owners;

/** One step of somebody's first ninety days. */
export interface OnboardingItem extends Omit<ChecklistItem, 'owner'> {
  readonly due: Period;
  readonly why: string;
  readonly doneWhen: string;
  /** How long it takes, as people say it: "45 min", "half a day". */
  readonly takes: string;
  readonly owner: Owner;
}

/** A kind of work that people are hired for, with the steps that only it has. */
export interface Role {
  /** kebab-case: address of the page, and progress is kept under it. */
  readonly id: string;
  readonly title: string;
  /** What this path is after, in a sentence or two. */
  readonly aim: string;
  readonly items: readonly OnboardingItem[];
  /** Ids of the steps for everybody that this role leaves out. */
  readonly without?: readonly string[];
}
