import type { Fence, Heading, PageParts } from '../../src/content/markdown';
import { stagesIn } from '../../src/content/page';
import type { SourcePage } from '../../src/content/sourcePage';
import type { KindRules } from './rules';

/** Longest description that search engines and lists of pages show whole. */
const longestDescription = 110;
const longestQuestion = 90;

/**
 * Everything that keeps a page from being as its kind must be, each with where it is and what mends it.
 *
 * @param today as 2026-11-25
 */
export function pageProblems(page: SourcePage, parts: PageParts, rules: KindRules, today: string): string[] {
  return [
    ...frontMatterProblems(page, rules, today),
    ...rules.parts
      .filter(({ headings }) => !parts.headings.some(({ text }) => headings.test(text)))
      .map(({ name, headings }) => `lacks ${name}: write a section with a heading like ${headings.source}`),
    ...linkProblems(parts, rules),
    ...headingProblems(parts.headings),
    ...parts.fences.flatMap(fenceProblems),
    ...(rules.hasCommand && !parts.fences.some(({ text }) => /^npm run /m.test(text))
      ? ['names no command that gives its figures: show it in a fence, as npm run …']
      : []),
    ...parts.pictures
      .filter(({ alternative }) => alternative.trim() === '')
      .map(({ line, url }) => `line ${line}: ${url} has no alternative text: say in [ ] what it shows`),
  ];
}

function frontMatterProblems({ frontMatter }: SourcePage, rules: KindRules, today: string): string[] {
  const { title, description, last_reviewed: reviewed } = frontMatter;
  const problems: string[] = [];
  if (!isText(title)) problems.push('has no title: name the page in its front matter');
  if (!isText(description)) problems.push('has no description: say in one line what the page gives');
  else if (description.length > longestDescription)
    problems.push(
      `its description has ${description.length} characters: shorten it to ${longestDescription}`,
    );
  if (rules.isReviewed) {
    if (!isText(reviewed) || !/^\d{4}-\d\d-\d\d$/.test(reviewed) || Number.isNaN(Date.parse(reviewed)))
      problems.push('has no last_reviewed: write the day on which somebody last read it, as 2026-11-25');
    else if (reviewed > today)
      problems.push(`was last reviewed on ${reviewed}, which has not come: write the day of the review`);
  }
  return rules.isListed ? [...problems, ...listingProblems(frontMatter.sidebar_custom_props)] : problems;
}

function listingProblems(props: unknown): string[] {
  const { stages, question } = (props ?? {}) as { readonly stages?: unknown; readonly question?: unknown };
  const problems: string[] = [];
  if (stagesIn(stages).length === 0 || stagesIn(stages).length !== (stages as unknown[]).length)
    problems.push('names no stages: add them to sidebar_custom_props, as stages: [growth, scale, millions]');
  if (!isText(question) || !question.endsWith('?') || question.length > longestQuestion)
    problems.push(
      `asks no question: add the one it answers to sidebar_custom_props, in ${longestQuestion} characters with a ? at the end`,
    );
  return problems;
}

function linkProblems({ links }: PageParts, rules: KindRules): string[] {
  const sources = links.filter(({ url }) => /^https?:/.test(url)).length;
  const internal = links.filter(({ url }) => url.startsWith('/')).length;
  const problems: string[] = [];
  if (sources < rules.sources)
    problems.push(
      `links ${sources} of ${rules.sources} sources: give each claim of fact its link, where it is made`,
    );
  if (internal < rules.internalLinks)
    problems.push(
      `links ${internal} of ${rules.internalLinks} pages of the site: lead on to what the reader needs next`,
    );
  return problems;
}

function headingProblems(headings: readonly Heading[]): string[] {
  return headings.flatMap(({ level, text, line }, index) => {
    if (level === 1)
      return [`line ${line}: “${text}” is a second title beside the front matter's: begin it with ##`];
    const above = headings[index - 1]?.level ?? 1;
    return level > Math.max(above, 1) + 1
      ? [
          `line ${line}: “${text}” skips a level: begin it with ${'#'.repeat(above + 1)}, or give it a section above`,
        ]
      : [];
  });
}

function fenceProblems({ language, text, line }: Fence): string[] {
  if (language === '')
    return [`line ${line}: code without a language: name it after the fence, text if it is none`];
  if (language !== 'mermaid') return [];
  return ['accTitle', 'accDescr']
    .filter((name) => !text.includes(`${name}:`) && !text.includes(`${name} {`))
    .map((name) => `line ${line}: a diagram without ${name}: say what it shows to those who do not see it`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
