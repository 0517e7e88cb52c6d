import { plainLabel } from './labels';
import type { ValidDiagram } from './validate';

interface Described {
  readonly getData?: () => {
    readonly nodes: readonly { readonly id: string; readonly label?: string; readonly shape?: string }[];
    readonly edges: readonly { readonly start?: string; readonly end?: string; readonly label?: string }[];
  };
  readonly getActors?: () => ReadonlyMap<string, { readonly description: string }>;
  readonly getMessages?: () => readonly {
    readonly from?: string;
    readonly to?: string;
    readonly message: unknown;
  }[];
}

/**
 * A picture in words, for those who do not see it: "Client → Server (HTTPS); Server → Database".
 *
 * @returns the arrows in their order, then what no arrow touches; ends with a full stop
 */
export function describe({ database }: ValidDiagram): string {
  const described = database as unknown as Described;
  const phrases = described.getMessages ? messagesOf(described) : arrowsOf(described);
  return phrases.length > 0 ? `${phrases.join('; ')}.` : '';
}

function messagesOf(database: Described): readonly string[] {
  const actors = database.getActors?.();
  const name = (id: string): string => words(actors?.get(id)?.description ?? id);
  return (database.getMessages?.() ?? []).flatMap(({ from, to, message }) =>
    from && to && typeof message === 'string' ? [`${name(from)} → ${name(to)}: ${words(message)}`] : [],
  );
}

function arrowsOf(database: Described): readonly string[] {
  const { nodes, edges } = database.getData?.() ?? { nodes: [], edges: [] };
  const names = new Map(nodes.map(({ id, label, shape }) => [id, nameOf(id, label, shape)]));
  const touched = new Set(edges.flatMap(({ start, end }) => [start, end]));
  const alone = nodes.filter(({ id }) => !touched.has(id)).map(({ id }) => names.get(id) ?? id);
  return [
    ...edges.map(({ start = '', end = '', label }) => {
      const arrow = `${names.get(start) ?? start} → ${names.get(end) ?? end}`;
      return label ? `${arrow} (${words(label)})` : arrow;
    }),
    ...(alone.length > 0 ? [`also: ${alone.join(', ')}`] : []),
  ];
}

function nameOf(id: string, label: string | undefined, shape: string | undefined): string {
  if (shape === 'stateStart') return 'start';
  if (shape === 'stateEnd') return 'end';
  return words(label ?? id);
}

function words(label: string): string {
  return (plainLabel(label) ?? label).replace(/\s+/g, ' ');
}
