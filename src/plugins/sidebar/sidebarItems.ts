import type { PluginOptions } from '@docusaurus/plugin-content-docs';

type Generator = NonNullable<PluginOptions['sidebarItemsGenerator']>;
type Items = Awaited<ReturnType<Generator>>;

/**
 * What a folder shows in the sidebar: a folder's index is its category's own page, so it is not listed
 * again; a page of the model reference goes by the name of its file, for its folder stands above it.
 */
export const sidebarItems: Generator = async ({ defaultSidebarItemsGenerator, ...folder }) =>
  named(await defaultSidebarItemsGenerator(folder)).filter(
    (item) => !(item.type === 'doc' && item.id === `${folder.item.dirName}/index`),
  );

function named(items: Items): Items {
  return items.map((item) => {
    if (item.type === 'category') return { ...item, items: named(item.items) };
    if (item.type !== 'doc' || !item.id.startsWith('reference/')) return item;
    return { ...item, label: item.id.split('/').at(-1)! };
  });
}
