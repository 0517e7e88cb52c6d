/** What somebody wants to be able to do, and how both will know. */
export interface Goal {
  readonly what: string;
  readonly why: string;
  readonly sign: string;
  /** A day as 2026-12-31, or empty. */
  readonly by: string;
  readonly help: string;
}

export type GoalField = keyof Goal;

/** A growth plan as it is typed: every field is a text, and an empty one is not filled in. */
export interface Plan {
  readonly name: string;
  readonly mentor: string;
  readonly now: string;
  readonly goals: readonly Goal[];
  readonly review: string;
}

/** Fields of the plan that are one text. */
export type PlanField = Exclude<keyof Plan, 'goals'>;

/** More than three are a list of wishes. */
export const GOALS = 3;

export const planFields = ['name', 'mentor', 'now', 'review'] as const satisfies readonly PlanField[];
export const goalFields = ['what', 'why', 'sign', 'by', 'help'] as const satisfies readonly GoalField[];

/** What each field is called, on the page, in the file and in what is said about it. */
export const planLabels: Readonly<Record<PlanField, string>> = {
  name: 'Whose plan',
  mentor: 'Mentor',
  now: 'Where I am',
  review: 'Review notes',
};

export const goalLabels: Readonly<Record<GoalField, string>> = {
  what: 'What I will be able to do',
  why: 'Why it matters',
  sign: 'The sign that I can',
  by: 'By when',
  help: 'Help I need',
};

const emptyGoal: Goal = { what: '', why: '', sign: '', by: '', help: '' };

export const emptyPlan: Plan = {
  name: '',
  mentor: '',
  now: '',
  goals: Array.from({ length: GOALS }, () => emptyGoal),
  review: '',
};

/** The plan with another text in one of its fields. */
export function withField(plan: Plan, field: PlanField, text: string): Plan {
  return { ...plan, [field]: text };
}

/** The plan with another text in one field of one goal, counted from 0. */
export function withGoalField(plan: Plan, at: number, field: GoalField, text: string): Plan {
  return { ...plan, goals: plan.goals.map((goal, i) => (i === at ? { ...goal, [field]: text } : goal)) };
}

/** Whether nothing is filled in. */
export function isEmptyGoal(goal: Goal): boolean {
  return goalFields.every((field) => goal[field].trim() === '');
}

/** Whether nothing is filled in. */
export function isEmptyPlan(plan: Plan): boolean {
  return planFields.every((field) => plan[field].trim() === '') && plan.goals.every(isEmptyGoal);
}

/** Whether two plans say the same in every field. */
export function samePlan(one: Plan, other: Plan): boolean {
  return (
    planFields.every((field) => one[field] === other[field]) &&
    one.goals.every((goal, i) => goalFields.every((field) => goal[field] === other.goals[i]?.[field]))
  );
}
