import { type Amount, midpoint } from '../../calculators/kit/amount';
import { parseAmount, type QuantitySpec, serialiseAmount } from '../../calculators/kit/parse';
import { queryOf } from '../../calculators/kit/query';
import type { ScenarioAmounts } from '../../calculators/kit/scenarioState';
import type { StageQuestion } from '../../stages/stageQuestion';
import { type QuestionId, questionIds, stageQuestions } from '../../stages/stageQuestions';
import type { StageAnswers } from '../../stages/whichStage';

/** Answers as the reader gave them: numbers or ranges. */
export type Answers = Readonly<Partial<Record<QuestionId, Amount>>>;

/** All that the address of the page says. */
export interface ReadAnswers {
  readonly answers: Answers;
  /** Whether they are the reader's kept numbers, since the address has none. */
  readonly fromScenario: boolean;
  /** What the address said that could not be used. */
  readonly problems: readonly string[];
}

/** In an address without answers it says that this is meant, and no kept numbers fill the gap. */
const NONE = 'none';

/** The field of a question, as the parser of amounts wants it. */
export function specOf(id: QuestionId): QuantitySpec {
  const { label, unit, min, max } = stageQuestions[id];
  return { label, unit, min, max };
}

/**
 * Reads the address; where it has no answer, what the reader said under "Your numbers" is the start.
 *
 * @param said the reader's own amounts
 */
export function readAnswers(search: string, said: ScenarioAmounts): ReadAnswers {
  const params = new URLSearchParams(search);
  const named = questionIds.filter((id) => params.has(id));
  if (named.length === 0 && !params.has(NONE)) {
    const answers = startingAnswers(said);
    return { answers, fromScenario: Object.keys(answers).length > 0, problems: [] };
  }
  const read = named.map((id) => ({ id, parsed: parseAmount(params.get(id)!, specOf(id)) }));
  return {
    answers: Object.fromEntries(read.flatMap(({ id, parsed }) => (parsed.ok ? [[id, parsed.value]] : []))),
    fromScenario: false,
    problems: read.flatMap(({ parsed }) => (parsed.ok ? [] : [`Left out of the link: ${parsed.problem}`])),
  };
}

/** Writes the address: every answer, so that whoever opens the link sees the same stage. */
export function writeAnswers(answers: Answers): string {
  const params = new URLSearchParams();
  for (const id of questionIds) {
    const amount = answers[id];
    if (amount !== undefined) params.set(id, serialiseAmount(amount));
  }
  if (params.size === 0) params.set(NONE, '1');
  return queryOf(params);
}

/** The same answers with one changed, or taken back with null. */
export function withAnswer(answers: Answers, id: QuestionId, amount: Amount | null): Answers {
  const others = Object.entries(answers).filter(([other]) => other !== id);
  return Object.fromEntries(amount === null ? others : [...others, [id, amount]]);
}

/** One number for each answer: the middle of a range. */
export function measured(answers: Answers): StageAnswers {
  return Object.fromEntries(Object.entries(answers).map(([id, amount]) => [id, midpoint(amount)]));
}

/** The answers that are numbers of the scenario, by its keys. */
export function scenarioPart(answers: Answers): ScenarioAmounts {
  return Object.fromEntries(
    questionIds.flatMap((id) => {
      const { scenario }: StageQuestion = stageQuestions[id];
      const amount = answers[id];
      return scenario === undefined || amount === undefined ? [] : [[scenario, amount]];
    }),
  );
}

function startingAnswers(said: ScenarioAmounts): Answers {
  return Object.fromEntries(
    questionIds.flatMap((id) => {
      const { scenario }: StageQuestion = stageQuestions[id];
      const amount = scenario === undefined ? undefined : said[scenario];
      return amount === undefined ? [] : [[id, amount]];
    }),
  );
}
