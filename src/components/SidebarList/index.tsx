import Link from '@docusaurus/Link';
import { useCurrentSidebarCategory, useDocById } from '@docusaurus/plugin-content-docs/client';
import type { ReactElement } from 'react';

type Item = ReturnType<typeof useCurrentSidebarCategory>['items'][number];

/** Everything in this page's part of the sidebar, in its groups, each page with its own description. */
export default function SidebarList(): ReactElement {
  const { items } = useCurrentSidebarCategory();
  return (
    <>
      {items.map((item) =>
        item.type === 'category' ? (
          <section key={item.label}>
            <h3>{item.label}</h3>
            <List items={item.items} />
          </section>
        ) : (
          <List key={'href' in item ? item.href : ''} items={[item]} />
        ),
      )}
    </>
  );
}

function List({ items }: { readonly items: readonly Item[] }): ReactElement {
  return (
    <ul>{items.map((item) => (item.type === 'link' ? <Entry key={item.href} item={item} /> : null))}</ul>
  );
}

function Entry({ item }: { readonly item: Extract<Item, { type: 'link' }> }): ReactElement {
  const description = useDocById(item.docId)?.description;
  return (
    <li>
      <Link to={item.href}>{item.label}</Link>
      {description ? `: ${description}` : ''}
    </li>
  );
}
