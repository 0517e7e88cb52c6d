import type { Checklist } from './checklist';
import { idForm, itemsOf } from './progress';

/** Longest text that still makes the title of an issue: GitHub takes 256 characters. */
const LONGEST_TEXT = 200;

/**
 * Everything wrong with a list.
 *
 * @returns one plain sentence a problem, with its remedy; empty when there is none
 */
export function checklistProblems(checklist: Checklist): readonly string[] {
  const items = itemsOf(checklist);
  const ids = items.map(({ id }) => id);
  const former = items.flatMap(({ formerly = [] }) => formerly);
  const empty = (text: string | undefined) => text?.trim() === '';
  const problems = [
    ...(idForm.test(checklist.id) ? [] : [`change the list's id: ${formText}`]),
    ...(empty(checklist.title) ? ['give the list a title'] : []),
    ...(checklist.sections.length === 0 ? ['add a section: a list needs something to do'] : []),
    ...checklist.sections.flatMap(({ title, items: own }, index) => [
      ...(empty(title) ? [`give section ${index + 1} a title`] : []),
      ...(own.length === 0 ? [`add an item to section "${title}", or take the section out`] : []),
    ]),
    ...repeated(checklist.sections.map(({ title }) => title)).map(
      (title) => `rename section "${title}": the title is used twice`,
    ),
    ...[...ids, ...former].filter((id) => !idForm.test(id)).map((id) => `change the id "${id}": ${formText}`),
    ...repeated(ids).map((id) => `rename one ${id}: the id is used twice`),
    ...items.flatMap(({ id, text, why, doneWhen, links = [] }) => [
      ...(empty(text) ? [`give ${id} a text`] : []),
      ...(text.length > LONGEST_TEXT
        ? [`shorten ${id} to ${LONGEST_TEXT} characters: its text is an issue's title`]
        : []),
      ...(empty(why) ? [`say why in ${id}, or leave "why" out`] : []),
      ...(empty(doneWhen) ? [`say what is seen in ${id}, or leave "doneWhen" out`] : []),
      ...links
        .filter(({ label, to }) => empty(label) || !/^(?:\/(?!\/)|https:\/\/)\S*$/.test(to))
        .map(({ to }) => `mend the link "${to}" of ${id}: a label, and a path from / or an https address`),
    ]),
    ...former
      .filter((id) => ids.includes(id))
      .map((id) => `take ${id} out of "formerly": an item of the list still has that id`),
    ...repeated(former).map((id) => `leave ${id} in one "formerly": its progress can go to one item only`),
  ];
  return problems.map((problem) => `${checklist.id}: ${problem}`);
}

const formText = 'lower-case letters, digits and single hyphens';

/** What occurs more than once, each named once. */
function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
