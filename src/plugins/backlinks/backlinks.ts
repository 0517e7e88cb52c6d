/** A page of the site as its author wrote it. */
export interface Page {
  /** Address below the site's, such as `/practices/queues`. */
  readonly address: string;
  readonly text: string;
}

/** A page that uses a diagram of the gallery. */
export interface Backlink {
  readonly address: string;
  readonly title: string;
  /** Part of the site it stands in, such as "Practice". */
  readonly kind: string;
}

const kinds: Readonly<Record<string, string>> = {
  stages: 'Stage',
  practices: 'Practice',
  calculators: 'Calculator',
  runbooks: 'Runbook',
  architecture: 'Architecture',
  people: 'People',
};

const toDiagram =
  /\]\(\/architecture\/([\w-]+)(?:#[\w-]*)?\)|(?:to|href)="\/architecture\/([\w-]+)(?:#[\w-]*)?"/g;

/**
 * Who uses each diagram of the gallery: pages that link to it, and for the request path those that show one of its pictures.
 *
 * @param pages of the whole site; the order of a diagram's backlinks is by part, then by title
 * @returns by the diagram's name in its address; a diagram that nobody uses is missing
 * @example backlinks([{ address: '/practices/a', text: '[x](/architecture/outbox)' }]).get('outbox')?.length // 1
 */
export function backlinks(pages: readonly Page[]): ReadonlyMap<string, readonly Backlink[]> {
  const found = new Map<string, Backlink[]>();
  for (const { address, text } of pages) {
    const kind = kinds[address.split('/')[1] ?? ''];
    // The gallery's own list names every diagram and uses none.
    if (!kind || address === '/architecture') continue;
    const backlink: Backlink = { address, title: titleOf(text) ?? address, kind };
    for (const id of diagramsIn(text)) {
      if (address === `/architecture/${id}`) continue;
      const others = found.get(id);
      if (others) others.push(backlink);
      else found.set(id, [backlink]);
    }
  }
  for (const links of found.values()) links.sort(byPartThenTitle);
  return found;
}

function diagramsIn(text: string): ReadonlySet<string> {
  const linked = [...text.matchAll(toDiagram)].map(([, written, attribute]) => (written ?? attribute)!);
  return new Set(/^<TopologyDiagram /m.test(text) ? [...linked, 'request-path'] : linked);
}

/** What the sidebar calls the page, or its title; either may stand in quotes. */
function titleOf(text: string): string | undefined {
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const [label, title] = ['sidebar_label', 'title'].map((key) =>
    new RegExp(`^${key}:\\s*(.+?)\\s*$`, 'm').exec(frontMatter)?.[1]?.replace(/^(["'])(.*)\1$/, '$2'),
  );
  return label ?? title;
}

function byPartThenTitle(a: Backlink, b: Backlink): number {
  const parts = Object.values(kinds);
  return parts.indexOf(a.kind) - parts.indexOf(b.kind) || a.title.localeCompare(b.title, 'en');
}
