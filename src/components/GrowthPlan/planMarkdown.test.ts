import { compileSync } from '@mdx-js/mdx';
import fc from 'fast-check';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { emptyPlan, isEmptyGoal } from './plan';
import { anyPlan, filled } from './plan.testdata';
import { planMarkdown } from './planMarkdown';

/** The tags on the document's top level, as a Markdown parser reads them. */
function topTags(markdown: string): string[] {
  let tags: string[] = [];
  const collect = () => (tree: Root) => {
    tags = tree.children.flatMap((node) => (node.type === 'element' ? [node.tagName] : []));
  };
  compileSync(markdown, { format: 'md', rehypePlugins: [collect] });
  return tags;
}

describe('a growth plan in Markdown', () => {
  it('reads as a document', () => {
    expect(planMarkdown(filled)).toBe(`# Growth plan of Ana

Mentor: Jo

## Where I am

> I mend alone what has a runbook.
> Without one I ask.

## Goal 1

**What I will be able to do**

> Lead an incident

**Why it matters**

> Two of us carry the pager

**The sign that I can**

> Led one, with Jo silent

**By when:** 2027-02-01

**Help I need**

> To shadow two shifts

## Goal 2

**What I will be able to do**

> Choose a shard key

**Why it matters**

> –

**The sign that I can**

> –

**By when:** –

**Help I need**

> –

## Review notes

> –
`);
  });

  it('leaves out goals without a word, and names without a letter', () => {
    expect(planMarkdown(emptyPlan)).toBe('# Growth plan\n\n## Where I am\n\n> –\n\n## Review notes\n\n> –\n');
  });

  it('keeps its outline, whatever was typed', () => {
    const quoted = ['p', 'blockquote'];
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const goals = plan.goals.filter((goal) => !isEmptyGoal(goal));
        expect(topTags(planMarkdown(plan))).toEqual([
          'h1',
          ...(plan.mentor.trim() ? ['p'] : []),
          'h2',
          'blockquote',
          ...goals.flatMap(() => ['h2', ...quoted, ...quoted, ...quoted, 'p', ...quoted]),
          'h2',
          'blockquote',
        ]);
      }),
    );
  });

  it('holds each long text letter for letter', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const lines = planMarkdown({ ...emptyPlan, now: plan.now })
          .split('\n')
          .filter((line) => line.startsWith('>'))
          .slice(0, -1)
          .map((line) => line.replace(/^> ?/, ''));
        const typed = plan.now.trim() === '' ? '–' : plan.now.replace(/\r\n|\r/g, '\n');
        expect(lines.join('\n')).toBe(typed);
      }),
    );
  });
});
