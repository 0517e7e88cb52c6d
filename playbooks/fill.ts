import { quoteBash, quotePromql, quoteSqlIdentifier, quoteSqlString, type Shell } from '../src/quoting/quote';
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
  let inside: Enclosure | undefined;
  for (let at = 0; at < template.length; at += 1) {
    const rest = template.slice(at);
    const variable = /^\{\{(\w+)(:identifier)?\}\}/.exec(rest);
    if (variable) {
      if (inside || (shell !== 'sql' && variable[2])) found.push(variable[1]!);
      at += variable[0].length - 1;
    } else if (rest.startsWith('\\') && (inside ? inside.escapes : shell === 'bash')) {
      at += 1;
    } else if (inside) {
      if (inside.close !== '' && rest.startsWith(inside.close)) inside = undefined;
    } else {
      inside = enclosures[shell].find(({ open }) => open.test(rest) && beginsWord(open, template, at));
      at += inside?.open.exec(rest)?.[0].length ?? 1;
      at -= 1;
    }
  }
  return found;
}

/** Something that text can stand inside of; an empty `close` means to the end. */
interface Enclosure {
  readonly open: RegExp;
  readonly close: string;
  /** Whether a backslash inside takes the next character with it. */
  readonly escapes?: boolean;
}

const comment: Enclosure = { open: /^#/, close: '\n' };

const enclosures: Record<Shell, readonly Enclosure[]> = {
  bash: [
    { open: /^\$'/, close: "'", escapes: true },
    { open: /^'/, close: "'" },
    { open: /^"/, close: '"', escapes: true },
    { open: /^`/, close: '`', escapes: true },
    { open: /^<<-?(?!<)/, close: '' },
    comment,
  ],
  sql: [
    { open: /^'/, close: "'" },
    { open: /^"/, close: '"' },
    { open: /^--/, close: '\n' },
    { open: /^\$\w*\$/, close: '' },
    { open: /^\/\*/, close: '*/' },
  ],
  promql: [
    { open: /^'/, close: "'", escapes: true },
    { open: /^"/, close: '"', escapes: true },
    { open: /^`/, close: '`' },
    comment,
  ],
};

/** A comment starts where a word could; elsewhere `#` is a character like others. */
function beginsWord(open: RegExp, template: string, at: number): boolean {
  return open !== comment.open || at === 0 || /[\s;&|(]/.test(template[at - 1]!);
}
