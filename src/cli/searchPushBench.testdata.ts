import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AlgoliaServer } from './algoliaServer.testdata';
import { runSearchPush } from './runSearchPush';

export const everyRight = ['browse', 'addObject', 'deleteObject', 'deleteIndex', 'settings', 'editSettings'];

export const error = 'FATAL: sorry, too many clients already';

/** A page as Docusaurus builds it, as far as the search reads it. */
export function page(title: string, sections: Readonly<Record<string, string>> = {}, keywords = ''): string {
  const body = Object.entries(sections).map(([name, text]) => `<h2 id="${name}">${name}</h2><p>${text}</p>`);
  return `<html lang="en" class="docs-doc-page"><head><meta name="keywords" content="${keywords}"></head>
    <body><article><div class="markdown"><h1>${title}</h1>${body.join('')}</div></article></body></html>`;
}

export const pages = {
  'runbooks/postgres/connections.html': page(
    'Connections exhausted',
    { Meaning: 'No client gets in.' },
    `PostgresConnectionsExhausted,${error}`,
  ),
  'practices/caching.html': page('Caching', { When: 'Reads repeat.', 'Set-up': 'maxmemory &lt;bytes&gt;' }),
  'calculators/capacity.html': page('Capacity', { Formula: 'Offered load.' }),
};

const environment = { ALGOLIA_APP_ID: 'TESTAPP000', ALGOLIA_WRITE_KEY: 'write', ALGOLIA_INDEX: 'handbook' };

/** A built site, and a server that stands in for Algolia. */
export class PushBench {
  readonly server = new AlgoliaServer();
  private readonly build = mkdtempSync(join(tmpdir(), 'search-push-'));
  private host = '';

  async start(): Promise<void> {
    this.server.keys.set('write', { acl: everyRight });
    this.host = await this.server.start();
    this.write(pages);
  }

  stop(): void {
    this.server.stop();
    rmSync(this.build, { recursive: true });
  }

  /** Builds a site of these pages and no others. */
  write(files: Readonly<Record<string, string>>): void {
    rmSync(this.build, { recursive: true });
    for (const [name, html] of Object.entries(files)) {
      mkdirSync(dirname(join(this.build, name)), { recursive: true });
      writeFileSync(join(this.build, name), html);
    }
  }

  async push(options: readonly string[] = [], variables: object = {}, signal?: AbortSignal) {
    const out: string[] = [];
    const problems: string[] = [];
    const code = await runSearchPush(
      ['--host', this.host, '--build', this.build, ...options],
      { ...environment, ...variables },
      { print: (text) => out.push(text), complain: (line) => problems.push(line) },
      signal,
    );
    return { code, out: out.join(''), problems };
  }
}
