import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attacksOn } from '../src/quoting/attacks.testdata';
import { fill, unquotable } from './fill';

const folder = mkdtempSync(join(tmpdir(), 'fill-'));
const canary = join(folder, 'canary');
const attacks = attacksOn(canary);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder };

describe('fill', () => {
  it('keeps a hostile value one argument of a whole command', () => {
    for (const value of attacks.filter((text) => !text.startsWith('-'))) {
      const command = fill('printf "%s|" -h {{role}} end', 'bash', { role: value });
      expect(execFileSync('bash', ['-c', command], { env: environment, encoding: 'utf8' })).toBe(
        `-h|${value}|end|`,
      );
    }
    expect(existsSync(canary)).toBe(false);
  });

  it('puts the default in the place of what its variable refuses', () => {
    expect(fill('ping {{host}}', 'bash', { host: '-x $(id)' })).toBe('ping db.internal');
    expect(fill('select {{pid}}', 'sql', { pid: '1; drop table t' })).toBe('select 4242');
  });

  it('names a variable that does not exist', () => {
    expect(() => fill('{{nobody}}', 'bash', {})).toThrow('fill: variable must be a known one, got nobody');
  });
});

describe('unquotable', () => {
  it.each([
    ["echo '{{host}}'", 'bash'],
    ['echo "{{host}}"', 'bash'],
    ['echo "a \\" {{host}}"', 'bash'],
    ['echo `cat {{host}}`', 'bash'],
    ["echo $'a\\'{{host}}'", 'bash'],
    ['true # {{host}}', 'bash'],
    ['cat <<END\n{{host}}\nEND', 'bash'],
    ['alter role {{host:identifier}}', 'bash'],
    ["select '{{host}}'", 'sql'],
    ['select "{{host}}"', 'sql'],
    ['select 1 -- {{host}}', 'sql'],
    ['up{job="{{host}}"}', 'promql'],
  ] as const)('finds the value in %j of %s', (template, shell) => {
    expect(unquotable(template, shell)).toEqual(['host']);
  });

  it.each([
    ['psql -h {{host}} -c "select 1"', 'bash'],
    ['echo \'it\' {{host}} "x"', 'bash'],
    ['echo a#b {{host}}', 'bash'],
    ['true # comment\nping {{host}}', 'bash'],
    ["select 'it''s', {{host}}", 'sql'],
    ['alter role {{host:identifier}} nologin', 'sql'],
    ['up{job={{host}}}', 'promql'],
  ] as const)('lets the value stand in %j of %s', (template, shell) => {
    expect(unquotable(template, shell)).toEqual([]);
  });
});
