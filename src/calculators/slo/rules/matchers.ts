import type { Parsed } from '../../kit/parse';
import { short } from '../../kit/scenarioParams';

/** One condition on a label, as PromQL has it. */
export interface Matcher {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  /** Without its quotes and escapes. */
  readonly value: string;
}

const MOST_CHARACTERS = 1_000;
/** The parts of a condition, each read where the one before it ended: one pattern for all would backtrack for ever. */
const parts = {
  space: /\s*/y,
  label: /[^\s=!~,{}"'`]*/y,
  operator: /=~|!~|!=|=/y,
  quoted: /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/suy,
  comma: /,/y,
};
/** Control characters, unpaired surrogates and line separators have no place in a rule file. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;
const MOST_REPEATS = 1_000;

/**
 * Reads label conditions as people copy them out of a query: `job="app", code=~"5.."`, with or without braces.
 *
 * @returns the conditions, or a sentence that names what cannot stand in a rule
 * @example parseMatchers('code=~"5.."') // { ok: true, value: [{ label: 'code', operator: '=~', value: '5..' }] }
 */
export function parseMatchers(text: string): Parsed<readonly Matcher[]> {
  if (text.length > MOST_CHARACTERS)
    return no(`Conditions must be at most ${MOST_CHARACTERS} characters long.`);
  if (unprintable.test(text)) return no('Conditions hold a character that cannot be printed: take it out.');
  const inner = text
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
    .replace(/,$/, '');
  if (inner === '') return { ok: true, value: [] };
  const found: Matcher[] = [];
  let at = 0;
  const take = (part: keyof typeof parts): string | undefined => {
    const pattern = parts[part];
    pattern.lastIndex = at;
    const text = pattern.exec(inner)?.[0];
    at += text?.length ?? 0;
    return text;
  };
  while (at < inner.length) {
    const start = at;
    const [, label = '', , operator, , quoted] = [
      take('space'),
      take('label'),
      take('space'),
      take('operator'),
      take('space'),
      take('quoted'),
      take('space'),
    ];
    const comma = take('comma');
    if (comma === undefined && at < inner.length)
      return no(`"${short(inner.slice(start))}" is no condition: write it as job="app".`);
    const read = readMatcher(label, operator, quoted);
    if (!read.ok) return read;
    found.push(read.value);
    if (comma !== undefined && at >= inner.length) return no('A condition is missing after the last comma.');
  }
  return { ok: true, value: found };
}

function readMatcher(
  label: string,
  operator: string | undefined,
  quoted: string | undefined,
): Parsed<Matcher> {
  if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label)) {
    return no(
      `"${short(label)}" is no label name: Prometheus takes letters, digits and underscores, not starting with a digit.`,
    );
  }
  if (label.startsWith('__')) {
    return no(`${label} is a name that Prometheus keeps for itself; the metric has a field of its own.`);
  }
  if (operator === undefined) return no(`${label} needs an operator and a value: ${label}="app".`);
  if (quoted === undefined)
    return no(`The value of ${label} must stand in quotes: ${label}${operator}"app".`);
  const value = unquoted(quoted);
  if (value === null) {
    return no(
      `The value of ${label} has a single backslash: write it twice, or put the value in \`backticks\`.`,
    );
  }
  if (unprintable.test(value)) return no(`The value of ${label} holds a character that cannot be printed.`);
  const problem = operator.endsWith('~') ? regexProblem(value) : null;
  if (problem !== null) return no(`The value of ${label} ${problem}`);
  return { ok: true, value: { label, operator: operator as Matcher['operator'], value } };
}

/** The text between the quotes, with the escapes that JSON and PromQL share; `null` for any other escape. */
function unquoted(quoted: string): string | null {
  const body = quoted.slice(1, -1);
  if (quoted.startsWith('`')) return body;
  const inDouble = quoted.startsWith("'") ? body.replaceAll("\\'", "'").replaceAll('"', '\\"') : body;
  try {
    return JSON.parse(`"${inDouble}"`) as string;
  } catch {
    return null;
  }
}

/** Why Prometheus' regular expressions (RE2) would not take it, as the end of a sentence. */
function regexProblem(pattern: string): string | null {
  if (/\(\?<?[=!]|\\[1-9]/.test(pattern))
    return 'uses look-around or a back-reference, which Prometheus does not know.';
  if (
    [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].some(
      ([, a, b]) => Math.max(Number(a), Number(b ?? 0)) > MOST_REPEATS,
    )
  )
    return `repeats more than ${MOST_REPEATS} times, which Prometheus does not take.`;
  try {
    new RegExp(pattern.replace(/^\(\?[ims]+\)/, ''), 'u');
    return null;
  } catch {
    return `is no regular expression: "${short(pattern)}".`;
  }
}

/** The conditions in PromQL, quoted so that no value can end its string. */
export function matchersText(matchers: readonly Matcher[]): string {
  if (matchers.length === 0) return '';
  const parts = matchers.map(({ label, operator, value }) => `${label}${operator}${JSON.stringify(value)}`);
  return `{${parts.join(',')}}`;
}

function no(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
