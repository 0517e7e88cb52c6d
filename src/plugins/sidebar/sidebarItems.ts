import type { PluginOptions } from '@docusaurus/plugin-content-docs';
import { listingOf } from '../../content/listing';

type Generator = NonNullable<PluginOptions['sidebarItemsGenerator']>;
type Items = Awaited<ReturnType<Generator>>;
type Docs = Parameters<Generator>[0]['docs'];

/**
 * What a folder shows in the sidebar: a folder's index is its category's own page, so it is not listed again; a page of
 * the model reference goes by the name of its file, for its folder stands above it; pages that name a group in their front
 * matter (`sidebar_custom_props: { group: … }`) stand in it.
 */
export const sidebarItems: Generator = async ({ defaultSidebarItemsGenerator, ...folder }) => {
  const items = named(await defaultSidebarItemsGenerator(folder));
  return grouped(
    items.filter((item) => !(item.type === 'doc' && item.id === `${folder.item.dirName}/index`)),
    folder.docs,
  );
};

function named(items: Items): Items {
  return items.map((item) => {
    if (item.type === 'category') return { ...item, items: named(item.items) };
    if (item.type !== 'doc') return item;
    return item.id.startsWith('reference/') ? { ...item, label: item.id.split('/').at(-1)! } : item;
  });
}

/** Groups in the order of their first pages; what has none stays where it is. */
function grouped(items: Items, docs: Docs): Items {
  const groups = new Map<string, Items>();
  return items.flatMap((item) => {
    const group = item.type === 'doc' ? groupOf(item.id, docs) : null;
    if (group === null) return [item];
    const members = groups.get(group);
    if (members) {
      members.push(item);
      return [];
    }
    const own = [item];
    groups.set(group, own);
    return [{ type: 'category' as const, label: group, collapsed: true, items: own }];
  });
}

function groupOf(id: string, docs: Docs): string | null {
  const frontMatter = docs.find((doc) => doc.id === id)?.frontMatter;
  const group = frontMatter && listingOf(frontMatter).group;
  return typeof group === 'string' ? group : null;
}
