import { type Goal, goalLabels, isEmptyGoal, type Plan, planLabels } from './plan';

/**
 * The plan in Markdown. What was typed stands in quotations, letter for letter, so that no heading or code fence in it can
 * break the document.
 */
export function planMarkdown(plan: Plan): string {
  const name = inline(plan.name);
  const parts = [
    name ? `# Growth plan of ${name}` : '# Growth plan',
    ...(plan.mentor.trim() ? [`${planLabels.mentor}: ${inline(plan.mentor)}`] : []),
    `## ${planLabels.now}`,
    quoted(plan.now),
    ...plan.goals.flatMap((goal, i) => (isEmptyGoal(goal) ? [] : goalParts(goal, i + 1))),
    `## ${planLabels.review}`,
    quoted(plan.review),
  ];
  return `${parts.join('\n\n')}\n`;
}

function goalParts(goal: Goal, number: number): string[] {
  return [
    `## Goal ${number}`,
    ...(['what', 'why', 'sign'] as const).flatMap((field) => [
      `**${goalLabels[field]}**`,
      quoted(goal[field]),
    ]),
    `**${goalLabels.by}:** ${inline(goal.by) || '–'}`,
    `**${goalLabels.help}**`,
    quoted(goal.help),
  ];
}

function quoted(text: string): string {
  if (text.trim() === '') return '> –';
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** On one line, with what Markdown would read as marks made plain. */
function inline(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#&!|~]/g, '\\$&');
}
