/** Prose of a playbook as Markdown in which only the author's code spans, emphasis and links act. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;').replaceAll('$', '\\$')))
    .join('')
    .replaceAll(/\s*\n\s*/g, ' ');
}

/** Prose in a cell of a table, which no bar may end. */
export function cell(text: string): string {
  return prose(text).replaceAll('|', '\\|');
}

/** A code block that no text inside can close. */
export function fence(
  language: string,
  text: string,
  properties: Readonly<Record<string, string>> = {},
): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const meta = Object.entries(properties).map(([name, value]) => ` ${name}="${value.replaceAll('"', '”')}"`);
  return `${marks}${language}${meta.join('')}\n${text.trimEnd()}\n${marks}`;
}

/** Something to open: Docusaurus draws it, and without scripts the browser does. */
export function fold(summary: string, content: string): string {
  return `<details>\n<summary>${summary.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</summary>\n\n${content}\n\n</details>`;
}

/** Blocks of Markdown, apart from each other; empty ones are left out. */
export function blocks(...parts: readonly (string | null | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
