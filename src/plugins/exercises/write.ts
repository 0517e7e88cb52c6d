/** Writes `docs/people/exercises`: the exercises, with the answers that the models give now. */
import { join } from 'node:path';
import { exercises } from '../../exercises/catalogue';
import { writeFolder } from '../generated/writeFolder';
import { categoryFile } from '../generated/categoryFile';
import { exercisePage } from './exercisePage';
import { indexPage } from './indexPage';

writeFolder(
  join(__dirname, '../../../docs/people/exercises'),
  new Map([
    ['_category_.json', categoryFile('Exercises', 2, 'people/exercises/index')],
    ['index.mdx', indexPage(exercises)],
    ...exercises.flatMap((exercise, index): [string, string][] => [
      [`${exercise.id}.mdx`, exercisePage(exercise, index + 1)],
      ...Object.entries(exercise.files ?? {}),
    ]),
  ]),
);
