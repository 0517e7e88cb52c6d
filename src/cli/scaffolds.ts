/** A text as one YAML value that nothing in it can break out of: JSON's strings are YAML's too. */
const quoted = (text: string) => JSON.stringify(text);

/** A title as a part of an address: `Was ist „Größe“?` becomes `was-ist-grosse`. Empty where no letter or digit is left. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}

/** The number after the highest that the file names begin with; gaps are not filled, for numbers are quoted elsewhere. */
export function nextNumber(fileNames: readonly string[]): number {
  const numbers = fileNames.map((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

/** A decision record that has its questions and not yet its answers. */
export function decisionPage(decision: { number: number; title: string; today: string }): string {
  const { number, title, today } = decision;
  return `---
title: ${quoted(`${number}. ${title}`)}
description: What was decided, why, at what cost, and what would change it.
sidebar_position: ${number}
last_reviewed: ${today}
status: proposed
---

Proposed ${today} by name, name. It becomes accepted when the people who must live with it have read it.

## What forces a choice

Two to five sentences: the figures, and the limits that cannot be moved. Link where each comes from.

## The decision

One sentence that begins with "We".

## What else was weighed

| Way | For it | Against it |
| --- | --- | --- |
| This one | | |
| The nearest other | | |
| Nothing for a year | | |

## What follows

What becomes easier, what becomes harder, and who pays for that.

## What would change it

A number with its line, such as "a build takes longer than ten minutes", and the day on which somebody looks.
`;
}

/** A practice page with every part that the others have. */
export function practicePage(practice: { title: string; group: string | null; today: string }): string {
  const { title, group, today } = practice;
  return `---
title: ${quoted(title)}
description: At most 110 characters that say what the reader can do afterwards.
sidebar_custom_props:
${group === null ? '' : `  group: ${quoted(group)}\n`}  stages: [growth, scale, millions]
  question: The question it answers?
last_reviewed: ${today}
---

Two sentences: what it trades for what, and the one number to watch.

## When it matters

The threshold below which it can wait, from a [calculator](/calculators) or a linked source, with the inputs that reproduce it.

## Do it

1. **The first step**, with the command or file that can be copied.
2. **The step that most teams leave out.**

## What it costs

Hours, money a month, and what gets slower.

## Put off

| Put off | Until |
| --- | --- |
| What others do already | The sign that it pays |

## How it fails

- **What it looks like.** Why, and what to do instead.

## See that it works

| Question | How | Healthy |
| --- | --- | --- |
| What can be measured? | Query or count | The line |
`;
}
