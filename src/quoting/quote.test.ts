/** Quoting, judged by the shells themselves: hostile values go through a real bash, psql and promtool. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isInstalled, searchPath } from '../drills/programs';
import { attacksOn } from './attacks.testdata';
import { quoteBash, quotePromql, quoteSqlIdentifier, quoteSqlString } from './quote';

const folder = mkdtempSync(join(tmpdir(), 'quote-'));
const canary = join(folder, 'canary');
const attacks = attacksOn(canary);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every text without NUL, which no argument can hold, and without half characters, which no terminal sends. */
const values = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...attacks)), {
    maxLength: 60,
  })
  .map((list) => list.map((value) => value.replaceAll('\0', '')));

const environment = { ...process.env, PATH: searchPath.join(':'), LC_ALL: 'C.UTF-8', HOME: folder };

describe('quoteBash', () => {
  it('arrives as the same single word, and runs nothing', () => {
    fc.assert(
      fc.property(values, (list) => {
        const words = [...attacks, ...list];
        const script = `printf '%s\\0' ${words.map(quoteBash).join(' ')}`;
        const arrived = execFileSync('bash', ['-c', script], { env: environment, encoding: 'utf8' });
        expect(arrived.split('\0').slice(0, -1)).toEqual(words);
        expect(existsSync(canary)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('stays one visible line, whatever acts on a terminal', () => {
    fc.assert(
      fc.property(values, (list) => {
        for (const value of [...attacks, ...list])
          expect(quoteBash(value)).not.toMatch(/[\x00-\x1f\x7f\u202a-\u202e\u2028]/);
      }),
    );
  });

  it('leaves plain words as people write them', () => {
    expect(quoteBash('db.internal')).toBe('db.internal');
    expect(quoteBash('')).toBe("''");
    expect(quoteBash("it's")).toBe("'it'\\''s'");
  });

  it('refuses NUL', () => {
    expect(() => quoteBash('a\0b')).toThrow('quoteBash: value must not hold a NUL character');
  });
});

const noPostgres = isInstalled('postgres') ? null : 'PostgreSQL is not installed';
if (noPostgres !== null && process.env.CI === 'true')
  throw new Error(`quoting cannot be proven: ${noPostgres}`);

describe.skipIf(noPostgres !== null)(
  `SQL in a real psql${noPostgres === null ? '' : ` (skipped: ${noPostgres})`}`,
  () => {
    const data = join(folder, 'data');
    // PostgreSQL refuses to run as root.
    const nobody =
      process.getuid?.() === 0
        ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
        : ['setpriv'];
    const as = (...command: string[]) => [...nobody.slice(1), '--pdeathsig', 'KILL', '--', ...command];
    let server: ReturnType<typeof spawn> | undefined;

    beforeAll(async () => {
      chmodSync(folder, 0o777);
      execFileSync(
        'setpriv',
        as('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'),
        {
          env: environment,
          stdio: 'ignore',
          cwd: folder,
        },
      );
      server = spawn('setpriv', as('postgres', '-D', data, '-c', 'listen_addresses=', '-k', folder, '-F'), {
        env: environment,
        stdio: 'ignore',
        cwd: folder,
      });
      await vi.waitFor(
        () => expect(spawnSync('pg_isready', ['-q', '-h', folder], { env: environment }).status).toBe(0),
        { timeout: 30_000 },
      );
    });

    afterAll(async () => {
      const ended = new Promise((done) => server?.once('exit', done));
      server?.kill('SIGINT');
      await ended;
    });

    const psql = (sql: string) =>
      execFileSync(
        'psql',
        ['-h', folder, '-U', 'postgres', '-XAtq', '-0', '-v', 'ON_ERROR_STOP=1', '-f', '-'],
        {
          env: environment,
          input: sql,
          encoding: 'utf8',
        },
      );

    it('gives back a string as it was', () => {
      fc.assert(
        fc.property(values, (list) => {
          const texts = [...attacks, ...list].filter((text) => text !== '');
          const rows = texts.map((text, index) => `(${index}, ${quoteSqlString(text)})`).join(', ');
          const sql = `select encode(convert_to(t, 'UTF8'), 'hex') from (values ${rows}) v(i, t) order by i;`;
          const arrived = psql(sql).split('\0').slice(0, -1);
          expect(arrived.map((hex) => Buffer.from(hex, 'hex').toString())).toEqual(texts);
        }),
        { numRuns: 15 },
      );
    });

    it('gives back an identifier as it was', () => {
      fc.assert(
        fc.property(values, (list) => {
          // PostgreSQL cuts names at 63 bytes.
          const names = [...attacks, ...list].filter((name) => name !== '' && Buffer.byteLength(name) <= 63);
          const sql = names
            .map((name) => {
              const column = quoteSqlIdentifier(name);
              return `create temp table probe (${column} int); select encode(convert_to(attname::text, 'UTF8'), 'hex') from pg_attribute where attrelid = 'probe'::regclass and attnum = 1; drop table probe;`;
            })
            .join('\n');
          const arrived = psql(`set client_min_messages = error; ${sql}`).split('\0').slice(0, -1);
          expect(arrived.map((hex) => Buffer.from(hex, 'hex').toString())).toEqual(names);
        }),
        { numRuns: 5 },
      );
    });
  },
);

const noPromtool = isInstalled('promtool') ? null : 'promtool is not installed';
if (noPromtool !== null && process.env.CI === 'true')
  throw new Error(`quoting cannot be proven: ${noPromtool}`);

describe.skipIf(noPromtool !== null)(
  `PromQL in promtool${noPromtool === null ? '' : ` (skipped: ${noPromtool})`}`,
  () => {
    it('matches the label value it was made from, and no other', () => {
      const texts = attacks.filter((text) => !/[\u001b\u202e]/.test(text));
      const series = texts.map((text) => ({ series: `m{v=${quotePromql(text)}}`, values: '1' }));
      const tests = texts.map((text) => ({
        expr: `count(m{v=${quotePromql(text)}})`,
        eval_time: '0m',
        exp_samples: [{ labels: '{}', value: 1 }],
      }));
      writeFileSync(
        join(folder, 'promql.json'),
        JSON.stringify({
          rule_files: [],
          tests: [{ interval: '1m', input_series: series, promql_expr_test: tests }],
        }),
      );
      const ran = spawnSync('promtool', ['test', 'rules', join(folder, 'promql.json')], {
        env: environment,
        encoding: 'utf8',
      });
      expect(ran.stdout + ran.stderr).toContain('SUCCESS');
    });
  },
);
