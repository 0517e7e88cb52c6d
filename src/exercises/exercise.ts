/** What every question has. Texts are prose with code spans and links, as in a playbook. */
interface QuestionBase {
  /** kebab-case, unique within the exercise: the learner's answer is kept under it. */
  readonly id: string;
  readonly ask: string;
  /** From a nudge to nearly the way itself, at least two. */
  readonly hints: readonly [string, string, ...string[]];
  /** The way to the answer, a step each, with the figures. */
  readonly solution: readonly [string, ...string[]];
}

/** A figure that others arrive at by a mistake with a name. */
export interface Mistake {
  readonly value: number;
  readonly says: string;
}

/** Answered with a number. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly unit: string;
  /** Computed, never typed. */
  readonly answer: number;
  /** Largest difference that still counts as right, as a share of the answer; 0 asks for the whole number itself. */
  readonly tolerance: number;
  readonly mistakes: readonly Mistake[];
  /** Said of an answer that is too low or too high and of no known mistake. */
  readonly low: string;
  readonly high: string;
}

export interface Choice {
  readonly id: string;
  readonly text: string;
  /** Why it is right, or what would happen. */
  readonly says: string;
}

/** Answered by choosing one of a few. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly options: readonly [Choice, Choice, ...Choice[]];
  /** Id of the right one: computed, never typed. */
  readonly answer: string;
}

export type Question = NumberQuestion | ChoiceQuestion;

/** Something the learner works from: a log, an output, a file. */
export interface Material {
  readonly title: string;
  readonly language: string;
  readonly text: string;
}

/** A piece of real work with questions whose answers the models know. */
export interface Exercise {
  /** kebab-case: file name, address of the page, name under which progress is kept. */
  readonly id: string;
  readonly title: string;
  /** At most 110 characters, for lists of pages. */
  readonly description: string;
  /** How long a newcomer needs. */
  readonly minutes: number;
  /** Paragraphs. */
  readonly situation: readonly [string, ...string[]];
  /** What is known, as a table. */
  readonly given: readonly { readonly label: string; readonly value: string }[];
  readonly materials?: readonly Material[];
  /** Files to download, with the name they get. */
  readonly files?: Readonly<Record<string, string>>;
  readonly questions: readonly [Question, ...Question[]];
  /** Pages of this site that teach what it asks. */
  readonly learn: readonly [
    { readonly to: string; readonly label: string },
    ...{ readonly to: string; readonly label: string }[],
  ];
}
