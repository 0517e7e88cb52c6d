import { parseArgs } from 'node:util';
import { checkLinks, type LinkAnswer } from '../content/checkLinks';
import type { ExternalLink } from '../content/externalLinks';
import type { Terminal } from './runCalc';

/** A link with what its address answered, where it was asked. */
interface AnsweredLink extends ExternalLink {
  readonly answer?: LinkAnswer;
}

const hostsAtOnce = 6;

/**
 * `npm run -s links -- [--json] [--check] [--timeout seconds]`: every external address with the files that lead to it; asked,
 * those that do not answer or have moved.
 *
 * @returns exit code: 0 listed or all found, 1 an address refused or could not be reached, 2 bad usage
 */
export async function runLinks(
  args: readonly string[],
  links: () => Promise<readonly ExternalLink[]>,
  { print, complain }: Terminal,
): Promise<0 | 1 | 2> {
  let options;
  try {
    options = readOptions(args);
  } catch (error) {
    complain(`links: ${(error as Error).message}`);
    return 2;
  }
  const listed: readonly AnsweredLink[] = options.check
    ? await answered(await links(), options.timeout)
    : await links();
  if (options.json) print(`${JSON.stringify(listed, null, 2)}\n`);
  else print(options.check ? checkText(listed) : listText(listed));
  return listed.some(({ answer }) => answer && isBroken(answer)) ? 1 : 0;
}

function readOptions(args: readonly string[]) {
  const { json, check, timeout } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      timeout: { type: 'string', default: '20' },
    },
  }).values;
  const seconds = Number(timeout);
  if (!(seconds > 0 && seconds <= 300))
    throw new Error('--timeout takes seconds, more than 0 and at most 300');
  return { json, check, timeout: seconds * 1_000 };
}

async function answered(links: readonly ExternalLink[], timeout: number): Promise<AnsweredLink[]> {
  const answers = await checkLinks(
    links.map(({ url }) => url),
    { timeout, hosts: hostsAtOnce },
  );
  return links.map((link) => ({ ...link, answer: answers.get(link.url)! }));
}

function listText(links: readonly ExternalLink[]): string {
  const lines = links.map(({ url, files }) => `${url}\n${files.map((file) => `  ${file}\n`).join('')}`);
  return `${lines.join('')}${links.length} addresses.\n`;
}

function checkText(links: readonly AnsweredLink[]): string {
  const told = links.filter(({ answer }) => answer!.outcome !== 'found');
  const lines = told.map(
    ({ url, files, answer }) =>
      `${wordsFor(answer!)}: ${url}\n${files.map((file) => `  ${file}\n`).join('')}`,
  );
  const broken = told.filter(({ answer }) => isBroken(answer!)).length;
  const moved = told.length - broken;
  return `${lines.join('')}${links.length} addresses: ${links.length - told.length} found, ${moved} moved, ${broken} not found.\n`;
}

function wordsFor(answer: LinkAnswer): string {
  if (answer.outcome === 'moved') return `moved to ${answer.to}`;
  return answer.outcome === 'unreachable' ? `unreachable (${answer.reason})` : `answers ${answer.status}`;
}

function isBroken({ outcome }: LinkAnswer): boolean {
  return outcome === 'refused' || outcome === 'unreachable';
}
