import { group } from 'd3-array';

/** What an address answered. */
export type LinkAnswer =
  | { readonly outcome: 'found'; readonly status: number }
  | { readonly outcome: 'moved'; readonly status: number; readonly to: string }
  | { readonly outcome: 'refused'; readonly status: number }
  | { readonly outcome: 'unreachable'; readonly reason: string };

export interface CheckOptions {
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** Hosts asked at once; each is asked for one address at a time. */
  readonly hosts: number;
}

const mostMoves = 5;
const agent = { 'user-agent': 'loadline-links (checks the links of a handbook)' };

/**
 * Asks each address whether it is there: for its head, and where that is refused for the page itself.
 *
 * @param urls any number, of any hosts; anchors are not asked for
 */
export async function checkLinks(
  urls: readonly string[],
  { timeout, hosts }: CheckOptions,
): Promise<Map<string, LinkAnswer>> {
  const waiting = [...group(urls, (url) => new URL(url).host).values()];
  const answers = new Map<string, LinkAnswer>();
  const work = async () => {
    for (let own = waiting.shift(); own; own = waiting.shift())
      for (const url of own) answers.set(url, await ask(url, timeout));
  };
  await Promise.all(Array.from({ length: hosts }, work));
  return answers;
}

async function ask(url: string, timeout: number): Promise<LinkAnswer> {
  try {
    const head = await follow(url, 'HEAD', timeout);
    return head.outcome === 'refused' ? await follow(url, 'GET', timeout) : head;
  } catch (error) {
    return { outcome: 'unreachable', reason: reasonOf(error) };
  }
}

async function follow(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<LinkAnswer> {
  let to = url;
  for (let moves = 0; moves <= mostMoves; moves++) {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(to, { method, redirect: 'manual', signal, headers: agent });
    await response.body?.cancel();
    const { status } = response;
    const location = response.headers.get('location');
    if (status >= 300 && status < 400 && location !== null) {
      to = new URL(location, to).href;
      continue;
    }
    if (status >= 400) return { outcome: 'refused', status };
    return to === url ? { outcome: 'found', status } : { outcome: 'moved', status, to };
  }
  return { outcome: 'unreachable', reason: `moved more than ${mostMoves} times` };
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { readonly cause?: { readonly code?: string } };
  if (name === 'TimeoutError') return 'no answer in time';
  return cause?.code ?? message;
}
