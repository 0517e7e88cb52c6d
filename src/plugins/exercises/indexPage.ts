import { blocks } from '../../../playbooks/markdown';
import type { Exercise } from '../../exercises/exercise';
import { inMdx } from '../generated/mdx';

/** The list of all exercises, with what the reader has done of each. */
export function indexPage(exercises: readonly Exercise[]): string {
  return blocks(
    `---\ntitle: Exercises\nsidebar_label: Exercises\ndescription: ${JSON.stringify(
      'Seven pieces of real work with answers that the models check; two hours for a first week.',
    )}\nsidebar_position: 0\ncustom_edit_url: null\nhide_table_of_contents: true\n---`,
    "import ExerciseProgress from '@site/src/components/ExerciseProgress';",
    `Pieces of work that somebody here does every month, ${exercises.length} of them, small enough for a first week. Each answer is checked by the same models that the [calculators](/calculators) use or by the output of a real server; a wrong one is told what it overlooks. Hints come one at a time, and the whole way stands at the end.`,
    `Together they take about ${Math.round(exercises.reduce((sum, { minutes }) => sum + minutes, 0) / 60)} hours. What you answer is kept in this browser and sent nowhere. Take them in this order, or send a colleague the one that fits.`,
    ...exercises.flatMap(({ id, title, description, minutes, questions }) => [
      `## [${inMdx(title)}](/people/exercises/${id})`,
      inMdx(description),
      `<ExerciseProgress exercise="${id}" questions={${JSON.stringify(questions.map((question) => question.id))}} minutes={${minutes}} />`,
    ]),
    '',
  );
}
