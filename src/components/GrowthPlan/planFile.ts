import type { Plan } from './plan';
import { readPlan, type ReadPlan } from './readPlan';

const FORMAT = 'loadline growth plan';
const VERSION = 1;

/** Past this a file is no plan; reading it would only freeze the page. Every field at its longest is a fifth of it. */
export const MAX_FILE = 1_000_000;

const yours = 'Your plan is as it was.';

export const tooLarge = `This file is too large for a growth plan. ${yours}`;

/** The plan as a file, indented so that it reads well beside others. */
export function planToJson(plan: Plan): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, plan }, null, 2)}\n`;
}

/** The plan in a file from anywhere, or a sentence that says what is wrong with it. */
export function planFromJson(text: string): ReadPlan {
  if (text.length > MAX_FILE) return { ok: false, problem: tooLarge };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, problem: `This file is not JSON, or only part of it is here. ${yours}` };
  }
  const { format, version, plan } = Object(parsed) as Record<string, unknown>;
  if (format !== FORMAT)
    return { ok: false, problem: `This file is no growth plan saved from this page. ${yours}` };
  if (version !== VERSION)
    return {
      ok: false,
      problem: `This plan was saved by another version of this page, which this one does not know. ${yours}`,
    };
  const read = readPlan(plan);
  return read.ok ? read : { ok: false, problem: `${read.problem} ${yours}` };
}
