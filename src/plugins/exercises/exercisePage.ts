import { blocks, fence } from '../../../playbooks/markdown';
import type { Exercise, Question } from '../../exercises/exercise';
import { stageIds } from '../../model/scenario/stages';
import { inMdx } from '../generated/mdx';

/**
 * The page of an exercise: what is given, then one form for each question. What the forms need stands in the page itself, so
 * that nothing of the models is loaded with it.
 */
export function exercisePage(exercise: Exercise, sidebarPosition: number): string {
  const {
    id,
    title,
    description,
    minutes,
    situation,
    given,
    materials = [],
    files = {},
    questions,
    learn,
  } = exercise;
  const matter = {
    title,
    description,
    sidebar_position: sidebarPosition,
    sidebar_custom_props: {
      stages: stageIds,
      question: `Can I ${title.charAt(0).toLowerCase()}${title.slice(1)}?`,
    },
    custom_edit_url: null,
    toc_max_heading_level: 2,
  };
  const ids = questions.map((question) => question.id);
  return blocks(
    `---\n${Object.entries(matter)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join('\n')}\n---`,
    "import ExerciseProgress from '@site/src/components/ExerciseProgress';\nimport Question from '@site/src/components/Question';",
    ...situation.map(inMdx),
    `<ExerciseProgress exercise="${id}" questions={${JSON.stringify(ids)}} minutes={${minutes}} />`,
    '## What is known',
    [
      '| Known | Figure |',
      '| --- | --- |',
      ...given.map(({ label, value }) => `| ${inCell(label)} | ${inCell(value)} |`),
    ].join('\n'),
    ...Object.keys(files).map((name) => `The file: [${name}](./${name})`),
    ...materials.flatMap(({ title: heading, language, text }) => [
      `### ${inMdx(heading)}`,
      fence(language, text),
    ]),
    ...questions.flatMap((question, index) => [`## Question ${index + 1}`, form(id, question)]),
    '## To learn more',
    learn.map(({ to, label }) => `- [${inMdx(label)}](${to})`).join('\n'),
    '',
  );
}

function form(exercise: string, question: Question): string {
  // JSON is an expression of JavaScript; MDX reads its strings as they are.
  return `<Question exercise="${exercise}" question={${JSON.stringify(question)}} />`;
}

function inCell(text: string): string {
  return inMdx(text).replaceAll('|', '\\|');
}
