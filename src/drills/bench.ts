import { spawn } from 'node:child_process';
import { chmodSync, chownSync, closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { searchPath } from './programs';

/** What a command printed, both streams in their order, and its exit code. */
export interface Ran {
  readonly exit: number;
  readonly output: string;
}

export interface ServerProcess {
  readonly pid: number;
  readonly log: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The workplace of one drill, inside its sealed namespace: files under `/srv`, real processes on a private loopback.
 * Everything runs without privileges, as the servers and the engineer on call would.
 */
export class Bench {
  private readonly services = new Map<string, () => Promise<void>>();
  private readonly running = new Map<string, ServerProcess>();
  private readonly logs = new Map<string, string>();

  /** @param account whom processes run as; null where the namespace already has no privileges outside */
  constructor(private readonly account: Account | null) {}

  readonly environment: Readonly<Record<string, string>> = {
    PATH: ['/srv/bin', ...searchPath].join(':'),
    HOME: '/srv',
    TMPDIR: '/srv',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    PAGER: 'cat',
    PGCONNECT_TIMEOUT: '5',
    ERL_EPMD_ADDRESS: '127.0.0.1',
  };

  /** Writes a file that the drill's processes own; folders are made. */
  write(path: string, text: string, mode = 0o644): void {
    this.folder(dirname(path));
    writeFileSync(path, text);
    chmodSync(path, mode);
    this.give(path);
  }

  /** Makes a folder that the drill's processes own. */
  folder(path: string): void {
    const made = mkdirSync(path, { recursive: true });
    if (made !== undefined) this.give(made);
    if (made !== undefined && made !== path) this.give(path);
  }

  /**
   * Starts a server and waits until its readiness command succeeds.
   *
   * @throws Error with the end of its log when it dies first or is not ready in `seconds`
   */
  async start(
    name: string,
    command: readonly string[],
    {
      ready,
      seconds = 60,
      env = {},
    }: { ready: string; seconds?: number; env?: Readonly<Record<string, string>> },
  ): Promise<ServerProcess> {
    const path = `/srv/log/${name}.log`;
    this.folder('/srv/log');
    const file = openSync(path, 'a');
    this.logs.set(name, path);
    const [program = '', ...args] = this.unprivileged(command);
    const child = spawn(program, args, {
      cwd: '/srv',
      env: { ...this.environment, ...env },
      stdio: ['ignore', file, file],
    });
    closeSync(file);
    const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
    let over = false;
    void ended.then(() => (over = true));
    const started: ServerProcess = {
      pid: child.pid ?? -1,
      log: () => readFileSync(path, 'utf8'),
      stop: async (signal = 'SIGTERM') => {
        if (!over) child.kill(signal);
        await Promise.race([ended, wait(10_000)]);
        if (!over) child.kill('SIGKILL');
        await ended;
      },
    };
    await this.until(
      `${name} to be ready`,
      async () => {
        if (over) throw new Error(`${name} ended before it was ready:\n${tail(started.log())}`);
        return (await this.sh(ready, { timeout: 5 })).exit === 0;
      },
      seconds,
    );
    this.running.set(name, started);
    return started;
  }

  /** A server that `start` gave a name. */
  process(name: string): ServerProcess {
    const found = this.running.get(name);
    if (!found) throw new Error(`process: no server was started as ${name}`);
    return found;
  }

  /** Runs a command that goes on by itself, such as a client under load; ends with the drill at the latest. */
  background(text: string, env: Readonly<Record<string, string>> = {}): ServerProcess {
    const [program = '', ...args] = this.unprivileged(['bash', '-c', text]);
    const child = spawn(program, args, {
      cwd: '/srv',
      env: { ...this.environment, ...env },
      stdio: 'ignore',
      detached: true,
    });
    const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
    return {
      pid: child.pid ?? -1,
      log: () => '',
      stop: async (signal = 'SIGTERM') => {
        try {
          // The whole group: a loop's current command outlives the loop otherwise.
          process.kill(-(child.pid ?? 0), signal);
        } catch {
          // Already gone.
        }
        await ended;
      },
    };
  }

  /** Runs a shell text without privileges, bounded in time. */
  sh(text: string, { timeout = 10, input = '' }: { timeout?: number; input?: string } = {}): Promise<Ran> {
    const [program = '', ...args] = this.unprivileged([
      'timeout',
      '-k',
      '1',
      String(timeout),
      'bash',
      '-c',
      `exec 2>&1\n${text}`,
    ]);
    const child = spawn(program, args, {
      cwd: '/srv',
      env: this.environment,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (output.length < 1_000_000) output += chunk;
    });
    child.stdin.on('error', () => undefined).end(input);
    return new Promise((done, fail) => {
      child.once('error', fail);
      child.once('close', (code) => done({ exit: code ?? -1, output }));
    });
  }

  /**
   * Runs a shell text that must succeed.
   *
   * @throws Error with what it printed
   */
  async must(text: string, options: { timeout?: number; input?: string } = {}): Promise<string> {
    const { exit, output } = await this.sh(text, options);
    if (exit !== 0) throw new Error(`expected exit 0, got ${exit}: ${text}\n${tail(output)}`);
    return output;
  }

  /**
   * Polls until a condition holds: never a fixed sleep, for machines differ.
   *
   * @throws Error that names what was waited for
   */
  async until(what: string, condition: string | (() => Promise<boolean>), seconds = 20): Promise<void> {
    const end = performance.now() + seconds * 1000;
    const holds =
      typeof condition === 'string' ? async () => (await this.sh(condition)).exit === 0 : condition;
    while (!(await holds())) {
      if (performance.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
      await wait(50);
    }
  }

  /**
   * Gives `systemctl restart|start|stop <name>` a meaning here, where no service manager runs: a stand-in on the path
   * that ends and starts the real process.
   */
  async service(name: string, start: () => Promise<unknown>): Promise<void> {
    if (this.services.size === 0) await this.listenForServices();
    this.services.set(name, async () => void (await start()));
  }

  /** The ends of all logs, for a failure's report. */
  transcript(): string {
    return [...this.logs]
      .map(([name, path]) => `── ${name} ──\n${tail(readFileSync(path, 'utf8'))}`)
      .join('\n');
  }

  private async listenForServices(): Promise<void> {
    this.write(
      '/srv/bin/systemctl',
      '#!/bin/bash\nexec curl -sS --fail-with-body --unix-socket /srv/services.sock "http://bench/$1/$2"\n',
      0o755,
    );
    const server = createServer((request, response) => {
      const [, verb = '', name = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
      this.control(verb, name).then(
        () => response.end(),
        (error: unknown) => response.writeHead(500).end(`${String(error)}\n`),
      );
    });
    await new Promise<void>((done) => server.listen('/srv/services.sock', done));
    chmodSync('/srv/services.sock', 0o777);
    server.unref();
  }

  private async control(verb: string, name: string): Promise<void> {
    const start = this.services.get(name);
    if (!start || !['start', 'stop', 'restart'].includes(verb))
      throw new Error(`Unit ${name}.service not found`);
    if (verb !== 'start') await this.running.get(name)?.stop();
    if (verb !== 'stop') await start();
  }

  private unprivileged(command: readonly string[]): string[] {
    const identity = this.account
      ? [`--reuid=${this.account.uid}`, `--regid=${this.account.gid}`, '--clear-groups', '--inh-caps=-all']
      : [];
    return ['/usr/bin/setpriv', ...identity, '--no-new-privs', '--pdeathsig', 'KILL', '--', ...command];
  }

  private give(path: string): void {
    if (this.account) chownSync(path, this.account.uid, this.account.gid);
  }
}

/** The last lines of a log, as much as a report can bear. */
export function tail(text: string, lines = 25): string {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
