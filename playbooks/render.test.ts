import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveScenario } from '../src/model/scenario/scenario';
import team from '../team';
import { fence, prose } from './markdown';
import { packPage, unpackPage } from './pageData';
import example from './postgres/postgres-connections-exhausted';
import { type PageContext, renderRunbook } from './render';

const context: PageContext = {
  team,
  recording: null,
  stale: false,
  titles: {},
  paths: {},
  rules: { scenario: resolveScenario(), siteUrl: 'https://handbook.example/' },
};

describe('renderRunbook', () => {
  const page = renderRunbook(example, context);

  it('says first how bad it is, what stops the bleeding and whom to wake', () => {
    const first = page.slice(page.indexOf('# PostgreSQL'), page.indexOf('## Meaning'));
    expect(first).toMatch(
      /\*\*Page: act now\.\*\*[\s\S]*\*\*Stops the bleeding\*\*[\s\S]*alter role "api" nologin[\s\S]*\*\*Wake\*\* On-call lead/,
    );
  });

  it('goes on as an operator triages', () => {
    const headings = [...page.matchAll(/^## (\w+)/gm)].map(([, name]) => name);
    expect(headings).toEqual([
      'Meaning',
      'Impact',
      'Diagnosis',
      'Mitigation',
      'Verification',
      'Escalation',
      'Prevention',
    ]);
  });

  it('has each command filled in, with what sick and healthy read like', () => {
    expect(page).toContain("psql -w -h db.internal -p 5432 -U app -d app -Atc 'select 1'");
    expect(page).toContain('- **Sick:** One role holds most of the limit.');
    expect(page).not.toContain('{{host}}</');
  });

  it('shows no stamp for what was not run', () => {
    expect(page).toContain('Not drilled yet: no command here is proven.');
    const stale = renderRunbook(example, { ...context, stale: true });
    expect(stale).toContain('none is proven as it stands');
    expect(page + stale).not.toMatch(/Proven \d{4}/);
  });
});

describe('hostile text', () => {
  it('stays text in prose: no element, no formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '$', 'a', ' ', '&', '\n') }), (text) => {
        const shown = prose(text);
        expect(shown).not.toContain('<');
        expect(shown).not.toMatch(/(^|[^\\])\$/);
      }),
    );
  });

  it('cannot close the fence it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', '\n', 'a', '~') }), (text) => {
        const [open = '', ...rest] = fence('text', text).split('\n');
        const marks = /^`+/.exec(open)![0];
        const closing = rest.findIndex((line) => line.trim().startsWith(marks));
        expect(closing).toBe(rest.length - 1);
      }),
    );
  });
});

describe('packPage', () => {
  it('holds no backslash and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (run) => {
        const page = {
          id: 'x',
          component: 'redis',
          alert: 'X',
          title: run,
          variables: [],
          defaults: {},
          commands: { a: { title: '%5C', run: `${run}\\r"'\n`, shell: 'bash', risk: 'read', blast: null } },
          threshold: null,
        } as const;
        expect(packPage(page)).not.toContain('\\');
        expect(unpackPage(packPage(page))).toEqual(page);
      }),
    );
  });
});
