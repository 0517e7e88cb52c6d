/**
 * Values that try to leave their quotes.
 *
 * @param canary a file that exists once one of them has run as a command
 */
export function attacksOn(canary: string): readonly string[] {
  return [
    `$(touch ${canary})`,
    `\`touch ${canary}\``,
    `'; touch ${canary}; '`,
    `"; touch ${canary}; "`,
    `\n touch ${canary}\n`,
    `' || (select pg_sleep(9)) || '`,
    `'; drop table orders; --`,
    `"; drop table orders; --`,
    '\\',
    "\\'",
    '$$',
    '${HOME}',
    '!!',
    '~root',
    '* ?',
    '{a,b}',
    '# not a comment',
    '<img src=x onerror=alert(1)>',
    '\u001b[201~touch x\r',
    'left\u202eright',
    'é 漢字 🙂',
    '\\x41\\n',
    'a\tb',
  ];
}
