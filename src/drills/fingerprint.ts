import { createHash } from 'node:crypto';

/** What differs between two equal runs, longest and most special first. */
const volatile: readonly (readonly [RegExp, string])[] = [
  [/\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?( ?(UTC|Z|[+-]\d\d:?\d\d))?/g, '<time>'],
  [/[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d \d{4} GMT/g, '<time>'],
  [/\b\d\d:\d\d:\d\d(\.\d+)?\b/g, '<time>'],
  [/\[\d+\]/g, '[<pid>]'],
  [/\b([Pp]rocess|pid|PID|backend_pid|laddr|addr)([ =])\S+/g, '$1$2<id>'],
  [/\/proc\/\d+/g, '/proc/<pid>'],
  [/<\d+\.\d+\.\d+>/g, '<erlang pid>'],
  [/127\.0\.0\.\d+:\d+/g, '<address>'],
  [/\b[0-9A-F]+\/[0-9A-F]{4,}\b/g, '<lsn>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>'],
  [/\b[0-9a-f]{7,40}\b/g, '<hash>'],
  [/-?\b\d+\.\d+(e[+-]\d+)?\b/g, '<number>'],
  [/\b\d+ ?(ms|s|kB|MB|GB|bytes|[KMG]i?B?|%)(?![\w])/g, '<number>$1'],
  [/\b\d{3,}\b/g, '<number>'],
  [/[ \t]+/g, ' '],
  [/-{3,}/g, '---'],
];

/** A command's output without what changes from run to run. */
export function normalise(output: string): string {
  return volatile.reduce((text, [pattern, name]) => text.replaceAll(pattern, name), output).trim();
}

/** Which kinds of lines an output has, whatever their numbers, order and count. */
export function shapeOf(output: string): string {
  const lines = normalise(output)
    .split('\n')
    .map((line) => line.replaceAll(/<[\w ]+>|\d+/g, '#').trim());
  return [...new Set(lines)].sort().join('\n');
}

/** Short hash of a text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
