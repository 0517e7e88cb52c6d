import {
  emptyPlan,
  type Goal,
  goalFields,
  goalLabels,
  GOALS,
  type Plan,
  planFields,
  planLabels,
} from './plan';

/** Longest text of one field: four pages, more than anybody reads in a review. */
export const LONGEST = 10_000;

/** A plan, or the first thing that is wrong with it. */
export type ReadPlan =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problem: string };

/**
 * The plan in a parsed text. A field that is missing is empty; one that is wrong refuses the whole, so that nobody
 * works on half a plan without knowing.
 */
export function readPlan(parsed: unknown): ReadPlan {
  const known = record(parsed);
  const goals = known?.goals ?? [];
  if (!known || !Array.isArray(goals)) return no('It holds no growth plan.');
  if (goals.length > GOALS) return no(`It holds ${goals.length} goals; a plan has ${GOALS}.`);
  const problems: string[] = [];
  const take = (of: Record<string, unknown>, field: string, label: string): string => {
    const text = Object.hasOwn(of, field) ? of[field] : '';
    if (typeof text !== 'string') problems.push(`“${label}” is no text.`);
    else if (text.length > LONGEST) problems.push(`“${label}” is longer than ${LONGEST} characters.`);
    else if (field === 'by' && text !== '' && !isDay(text))
      problems.push(`“${label}” is not a day in the form 2026-12-31.`);
    else return text;
    return '';
  };
  const texts = Object.fromEntries(planFields.map((field) => [field, take(known, field, planLabels[field])]));
  const read = emptyPlan.goals.map((empty, i): Goal => {
    const goal = i < goals.length ? record(goals[i]) : {};
    if (!goal) problems.push(`Goal ${i + 1} cannot be read.`);
    const entry = (field: keyof Goal) => take(goal ?? {}, field, `Goal ${i + 1}: ${goalLabels[field]}`);
    return { ...empty, ...Object.fromEntries(goalFields.map((field) => [field, entry(field)])) };
  });
  const [problem] = problems;
  return problem === undefined ? { ok: true, plan: { ...emptyPlan, ...texts, goals: read } } : no(problem);
}

/** Whether it is a day of the calendar as 2026-12-31; the 30th of February is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function record(parsed: unknown): Record<string, unknown> | null {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  return parsed as Record<string, unknown>;
}

function no(problem: string): ReadPlan {
  return { ok: false, problem };
}
