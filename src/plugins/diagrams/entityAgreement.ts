import type { Facts } from './agreement';
import { plainLabel, reveal } from './labels';
import { attribute, elements, textOf } from './svgText';
import type { ValidDiagram } from './validate';

interface EntityDatabase {
  readonly getEntities: () => ReadonlyMap<
    string,
    {
      readonly id: string;
      readonly label: string;
      readonly alias: string;
      readonly attributes: readonly {
        readonly type: string;
        readonly name: string;
        readonly keys?: readonly string[];
        readonly comment?: string;
      }[];
    }
  >;
  readonly getRelationships: () => readonly {
    readonly entityA: string;
    readonly entityB: string;
    readonly roleA: string;
    readonly relSpec: { readonly cardA: string; readonly cardB: string; readonly relType: string };
  }[];
}

const cardinalities: Readonly<Record<string, string>> = {
  ONLY_ONE: 'one',
  ZERO_OR_ONE: 'zero-one',
  ONE_OR_MORE: 'many',
  ZERO_OR_MORE: 'zero-many',
};

/** Facts of an entity-relationship diagram as mermaid reads it. */
export function mermaidEntityFacts({ database }: ValidDiagram): Facts {
  const { getEntities, getRelationships } = database as unknown as EntityDatabase;
  const entities = [...getEntities.call(database).values()];
  const names = new Map(entities.map(({ id, label }) => [id, label]));
  return [
    ...entities.flatMap(({ label, alias, attributes }) => [
      `entity ${label}${alias ? ' unsupported: alias' : ''}`,
      ...attributes.map(({ type, name, keys, comment }) =>
        comment
          ? 'unsupported: a comment'
          : `attribute ${label} ${[...(keys ?? [])].join(',')} ${type} ${name}`,
      ),
    ]),
    ...getRelationships.call(database).map(({ entityA, entityB, roleA, relSpec }) => {
      // Mermaid stores the first entity's cardinality as that of the far end.
      const [first, second] = [cardinalities[relSpec.cardB], cardinalities[relSpec.cardA]];
      const role = plainLabel(roleA) ?? 'unsupported: HTML';
      const line = relSpec.relType === 'IDENTIFYING';
      return `relationship ${names.get(entityA)} ${first} to ${names.get(entityB)} ${second} “${role}” ${line}`;
    }),
  ].toSorted();
}

/** Facts of an entity-relationship diagram as beautiful-mermaid drew it. */
export function drawnEntityFacts(svg: string): Facts {
  return [
    ...elements(svg, 'entity').flatMap((entity) => {
      const label = attribute(entity, 'data-label');
      return [`entity ${label}`, ...attributesOf(entity).map((text) => `attribute ${label} ${text}`)];
    }),
    ...elements(svg, 'er-relationship').map((line) => {
      const read = (name: string): string => reveal(attribute(line, `data-${name}`));
      const ends = `${read('entity1')} ${read('cardinality1')} to ${read('entity2')} ${read('cardinality2')}`;
      return `relationship ${ends} “${read('label')}” ${read('identifying')}`;
    }),
  ].toSorted();
}

/** Texts after the heading come as [keys,] type, name; the two last are in the code font. */
function attributesOf(entity: string): readonly string[] {
  const code = [...entity.matchAll(/<text[^>]*>[\s\S]*?<\/text>/g)].map(([text]) =>
    text.includes('class="mono"'),
  );
  const texts = textOf(entity);
  const attributes: string[] = [];
  for (let index = 1; index < texts.length;) {
    const keys = code[index] ? '' : (texts[index] ?? '');
    if (!code[index]) index += 1;
    if (code[index]) attributes.push(`${keys} ${texts[index]} ${texts[index + 1]}`);
    index += 2;
  }
  return attributes;
}
