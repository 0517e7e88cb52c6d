import { quoteBash, quotePromql, quoteSqlIdentifier, quoteSqlString, type Shell } from './quote';
import { isVariableName, problemOf, type VariableName, variables } from './variables';

const placeholder = /\{\{(\w+)(:identifier)?\}\}/g;

export type Values = Partial<Readonly<Record<VariableName, string>>>;

/** A piece of a command: as written, or filled in for a variable. */
export interface Piece {
  readonly text: string;
  readonly variable?: VariableName;
}

/**
 * A command with its variables filled in and quoted for the shell they land in: `{{name}}` becomes one word of bash, a
 * string of SQL or PromQL, and `{{name:identifier}}` an identifier of SQL. A value that its variable refuses is not used;
 * the default stands in its place.
 *
 * @throws RangeError for a variable that does not exist
 */
export function fillPieces(template: string, shell: Shell, values: Values): Piece[] {
  const pieces: Piece[] = [];
  let written = 0;
  for (const match of template.matchAll(placeholder)) {
    const [whole, name = '', identifier] = match;
    if (!isVariableName(name)) throw new RangeError(`fill: variable must be a known one, got ${name}`);
    if (match.index > written) pieces.push({ text: template.slice(written, match.index) });
    pieces.push({ text: quoted(valueOf(name, values), shell, name, Boolean(identifier)), variable: name });
    written = match.index + whole.length;
  }
  if (written < template.length) pieces.push({ text: template.slice(written) });
  return pieces;
}

/** The same as one text: what is copied, and what a drill runs. */
export function fill(template: string, shell: Shell, values: Values): string {
  return fillPieces(template, shell, values)
    .map(({ text }) => text)
    .join('');
}

/** Names between double braces, known or not, in order of appearance and each once. */
export function placeholdersIn(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map(([, name]) => name!))];
}

function valueOf(name: VariableName, values: Values): string {
  const value = values[name];
  return value !== undefined && problemOf(name, value) === null ? value : variables[name].default;
}

function quoted(value: string, shell: Shell, name: VariableName, identifier: boolean): string {
  if (shell === 'bash') return quoteBash(value);
  if (shell === 'promql') return quotePromql(value);
  if (identifier) return quoteSqlIdentifier(value);
  const { kind } = variables[name];
  // The kind has proven it to be digits.
  return kind === 'integer' || kind === 'port' ? value : quoteSqlString(value);
}

/**
 * Placeholders that no quoting makes safe: in bash those inside quotes, a comment or a here-document, in SQL and PromQL
 * those inside a string, a quoted identifier or a comment.
 */
export function unquotable(template: string, shell: Shell): string[] {
  const found: string[] = [];
  let inside = '';
  for (let at = 0; at < template.length; at += 1) {
    const rest = template.slice(at);
    const here = /^\{\{(\w+)(:identifier)?\}\}/.exec(rest);
    if (here) {
      if (inside !== '' || (shell !== 'sql' && here[2])) found.push(here[1]!);
      at += here[0].length - 1;
    } else if (inside !== '') {
      if (inside !== "'" && inside !== '#' && rest.startsWith('\\')) at += 1;
      else if (inside === '<<' ? false : inside === '#' ? rest.startsWith('\n') : rest.startsWith(inside))
        inside = '';
    } else if (shell === 'bash' && rest.startsWith('\\')) at += 1;
    else if (rest.startsWith("'") || rest.startsWith('"') || rest.startsWith('`')) inside = rest[0]!;
    else if (shell === 'bash' && rest.startsWith('<<')) inside = '<<';
    else if (
      shell === 'sql' ? rest.startsWith('--') : /^#/.test(rest) && /(^|\s)$/.test(template.slice(0, at))
    )
      inside = '#';
  }
  return found;
}
