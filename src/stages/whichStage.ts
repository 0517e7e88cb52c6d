import { stageBands, type StageId, stageIds } from '../model/scenario/stages';
import { type Facet, facets, placeOf, type StageQuestion, stageSaidBy } from './stageQuestion';
import { type QuestionId, questionIds, stageQuestions } from './stageQuestions';

/** What was measured; any part of the questions. */
export type StageAnswers = Readonly<Partial<Record<QuestionId, number>>>;

/** What one answer says, and why. */
export interface StageReason {
  readonly question: QuestionId;
  readonly stage: StageId;
  /** One or two sentences. */
  readonly text: string;
}

/** How far the answers bear the stage. */
export type Sureness = 'sure' | 'fairly sure' | 'torn' | 'a first guess';

export interface StageVerdict {
  readonly stage: StageId;
  readonly sureness: Sureness;
  /** Why it is as sure as that, in a sentence. */
  readonly because: string;
  /** The highest stage first. */
  readonly reasons: readonly StageReason[];
  /** What to follow where the sides of the product are in different stages; one sentence a side. */
  readonly disagreements: readonly string[];
}

interface Vote extends StageReason {
  readonly level: number;
  readonly weight: number;
  readonly facet: Facet;
}

/** Below this many answers nothing is more than a guess. */
const fewAnswers = 3;
/** Answers that make a verdict sure, if they agree. */
const manyAnswers = 5;

/**
 * The stage a product is in, from what was measured.
 *
 * The stage is the lower weighted median of what the answers say: at least half of their weight says this stage or a higher
 * one, and no single extreme answer moves it far. In a tie it is the lower stage, since what a stage builds can be added later and is
 * seldom taken out. A higher answer never lowers it.
 *
 * @param answers measured figures, each within its question's bounds
 * @returns null while nothing is answered
 * @throws RangeError when an answer is out of its question's bounds
 * @example whichStage({ users: 25_000 })?.stage // 'growth'
 */
export function whichStage(answers: StageAnswers): StageVerdict | null {
  const votes = questionIds.flatMap((id) => {
    const value = answers[id];
    return value === undefined ? [] : [voteOf(id, value)];
  });
  if (votes.length === 0) return null;
  const level = lowerMedian(votes);
  const stage = stageIds[level]!;
  return {
    stage,
    ...surenessOf(votes, level),
    reasons: [...votes]
      .sort((x, y) => y.level - x.level)
      .map(({ question, stage: said, text }) => ({ question, stage: said, text })),
    disagreements: facets.flatMap((facet) => disagreement(facet, votes, level)),
  };
}

function voteOf(id: QuestionId, value: number): Vote {
  const question: StageQuestion = stageQuestions[id];
  const { min, max } = question;
  if (!(value >= min && value <= max)) {
    throw new RangeError(`whichStage: ${id} must be between ${min} and ${max}, got ${value}`);
  }
  const stage = stageSaidBy(question, value);
  const text = `${question.subject(value)}, ${placeOf(question, value)}: ${nameOf(stage)}. ${question.meaning(value, stage)}`;
  return {
    question: id,
    stage,
    text,
    level: stageIds.indexOf(stage),
    weight: question.weight,
    facet: question.facet,
  };
}

function lowerMedian(votes: readonly Vote[]): number {
  const half = total(votes) / 2;
  return stageIds.findIndex((_stage, level) => total(votes.filter((vote) => vote.level <= level)) >= half);
}

function surenessOf(votes: readonly Vote[], level: number): Pick<StageVerdict, 'sureness' | 'because'> {
  const agreeing = votes.filter((vote) => vote.level === level);
  const apart = Math.max(...votes.map((vote) => vote.level)) - Math.min(...votes.map((vote) => vote.level));
  const answered = `${votes.length} of ${questionIds.length} questions answered`;
  const agree = `${agreeing.length} of the answers ${agreeing.length === 1 ? 'says' : 'say'} ${nameOf(stageIds[level]!)}`;
  const share = total(agreeing) / total(votes);
  if (votes.length < fewAnswers) {
    return { sureness: 'a first guess', because: `${answered}: answer ${fewAnswers} or more.` };
  }
  if (apart >= 3 || (apart === 2 && share < 0.5)) {
    return { sureness: 'torn', because: `${answered}; they lie ${apart} stages apart, and ${agree}.` };
  }
  const isSure = votes.length >= manyAnswers && share >= 0.6 && apart <= 1;
  return { sureness: isSure ? 'sure' : 'fairly sure', because: `${answered}; ${agree}.` };
}

interface FacetText {
  /** As the subject of a sentence. */
  readonly name: string;
  readonly says: string;
  /** What to follow the higher guide for. */
  readonly higher: string;
  /** What a lower side means for the guide of the whole. */
  readonly lower: string;
}

const facetTexts: Readonly<Record<Facet, FacetText>> = {
  traffic: {
    name: 'your users and traffic',
    says: 'say',
    higher: 'servers, caching and load balancing',
    lower: 'put off what it builds for load',
  },
  data: {
    name: 'your data',
    says: 'say',
    higher: 'the database: size, connections, restore',
    lower: 'put off its work on the database',
  },
  promise: {
    name: 'your contract',
    says: 'says',
    higher: 'recovery, redundancy and releases',
    lower: 'its redundancy is bought for trust and not for a promise, so price it first',
  },
  people: {
    name: 'your team',
    says: 'says',
    higher: 'how teams, releases and the rota are divided',
    lower: 'fewer hands than it usually has, so take its steps one at a time and rent before you run',
  },
};

/** A side is as far as the furthest of its answers: that part breaks first. */
function disagreement(facet: Facet, votes: readonly Vote[], level: number): readonly string[] {
  const own = votes.filter((vote) => vote.facet === facet).map((vote) => vote.level);
  if (own.length === 0) return [];
  const highest = Math.max(...own);
  if (highest === level) return [];
  const { name, says, higher, lower } = facetTexts[facet];
  const [whole, side] = [nameOf(stageIds[level]!), nameOf(stageIds[highest]!)];
  const said = `${capital(name)} ${says} ${side}, the whole says ${whole}:`;
  return [
    highest > level
      ? `${said} follow ${side} for ${higher}, ${whole} for the rest.`
      : `${said} follow ${whole}, but ${lower}.`,
  ];
}

function total(votes: readonly Vote[]): number {
  return votes.reduce((sum, { weight }) => sum + weight, 0);
}

function nameOf(stage: StageId): string {
  return stageBands.find(({ id }) => id === stage)!.title;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
