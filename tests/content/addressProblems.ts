import { group } from 'd3-array';
import type { ExternalLink } from '../../src/content/externalLinks';

/**
 * What is wrong with external addresses, each with the files and what mends it.
 *
 * @param hosts reviewed hosts; `http://host` where a host offers nothing else
 */
export function addressProblems(links: readonly ExternalLink[], hosts: readonly string[]): string[] {
  const proper = links.filter(({ url }) => problemOf(url) === null);
  return [
    ...links.flatMap(({ url, files }) => {
      const problem = problemOf(url);
      return problem === null ? [] : [`${url} (${files.join(', ')}): ${problem}`];
    }),
    ...proper.flatMap(({ url, files }) => {
      const { protocol, host } = new URL(url);
      if (hosts.includes(protocol === 'http:' ? `http://${host}` : host)) return [];
      return protocol === 'http:'
        ? [
            `${url} (${files.join(', ')}): is not encrypted: write https, or list http://${host} in tests/content/hosts.txt if it offers none`,
          ]
        : [
            `${url} (${files.join(', ')}): a new host: see that it is the source itself and will stay, then add ${host} to tests/content/hosts.txt`,
          ];
    }),
    ...formProblems(proper),
    ...hostProblems(proper, hosts),
  ];
}

function problemOf(url: string): string | null {
  if (!URL.canParse(url)) return 'is no address: correct it';
  const { username, port, hostname } = new URL(url);
  if (username !== '') return 'holds a user’s name: take it out';
  if (port !== '') return `names port ${port}: link a public page`;
  return hostname.includes('.') ? null : 'names no public host: correct it';
}

/** One page is linked in one form, or readers and the check of links meet it twice. */
function formProblems(links: readonly ExternalLink[]): string[] {
  return [...group(links, ({ url }) => samePage(url)).values()].flatMap((same) => {
    const forms = group(same, ({ url }) => url.replace(/#.*/, ''));
    if (forms.size === 1) return [];
    const each = [...forms].map(
      ([form, uses]) => `${form} (${[...new Set(uses.flatMap(({ files }) => files))].join(', ')})`,
    );
    return [`one page in ${forms.size} forms: choose one of ${each.join(' and ')}`];
  });
}

function samePage(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/(?:index\.html)?$/, '')}${search}`;
}

function hostProblems(links: readonly ExternalLink[], hosts: readonly string[]): string[] {
  const used = new Set(
    links.map(({ url }) => {
      const { protocol, host } = new URL(url);
      return protocol === 'http:' ? `http://${host}` : host;
    }),
  );
  const inOrder = [...new Set(hosts)].sort();
  return [
    ...hosts
      .filter((host) => !used.has(host))
      .map((host) => `tests/content/hosts.txt: no page links ${host}: remove it`),
    ...(inOrder.join() === hosts.join()
      ? []
      : ['tests/content/hosts.txt: is not in order, each once: sort it']),
  ];
}
