/** A mermaid fence taken apart: what is drawn, what is said about it, and what only a browser can do. */
export interface DiagramSource {
  /** Statements without front matter, comments and accessibility lines. */
  readonly body: string;
  /** Line in the fence, counted from 1, of each line of {@link DiagramSource.body}. */
  readonly lineNumbers: readonly number[];
  readonly title?: string;
  readonly description?: string;
  /** Why this text needs mermaid itself, for instance a configuration directive. */
  readonly needsBrowser?: string;
}

/**
 * Takes a mermaid text apart.
 *
 * Reads `title:` from front matter, and `accTitle:`, `accDescr:` and `accDescr { … }`, which
 * beautiful-mermaid would draw as nodes (https://mermaid.js.org/config/accessibility.html).
 *
 * @param text the content of a mermaid fence
 * @example readSource('flowchart LR\n  accTitle: Two boxes\n  a --> b').title // 'Two boxes'
 */
export function readSource(text: string): DiagramSource {
  const body: string[] = [];
  const lineNumbers: number[] = [];
  const said: { title?: string; description?: string; needsBrowser?: string } = {};
  const lines = text.split(/\r?\n/);
  const frontMatterEnd = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  let insideDescription = false;

  lines.forEach((line, index) => {
    if (index <= frontMatterEnd) {
      readFrontMatter(line, said);
      return;
    }
    if (insideDescription) {
      const [words, end] = line.split('}');
      said.description = `${said.description ?? ''} ${words ?? ''}`.trim();
      insideDescription = end === undefined;
      return;
    }
    const [, key, separator, rest] = /^\s*(accTitle|accDescr)\s*([:{])(.*)$/.exec(line) ?? [];
    if (key === 'accTitle') said.title = (rest ?? '').trim();
    else if (key === 'accDescr') {
      said.description = (rest ?? '').replace(/\}.*$/, '').trim();
      insideDescription = separator === '{' && !rest?.includes('}');
    } else if (/^\s*%%\{/.test(line)) said.needsBrowser = 'a %%{…}%% directive';
    else if (!/^\s*(%%.*)?$/.test(line)) {
      body.push(line);
      lineNumbers.push(index + 1);
    }
  });
  return { body: body.join('\n'), lineNumbers, ...said };
}

function readFrontMatter(line: string, said: { title?: string; needsBrowser?: string }): void {
  if (/^\s*(---)?\s*$/.test(line)) return;
  const title = /^title:\s*(.+?)\s*$/.exec(line)?.[1];
  if (title === undefined) said.needsBrowser = 'front matter other than a title';
  else said.title = title.replace(/^(["'])(.*)\1$/, '$2');
}
