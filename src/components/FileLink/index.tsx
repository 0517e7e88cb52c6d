import Link from '@docusaurus/Link';
import OriginalLink from '@theme/MDXComponents/A';
import type { ComponentProps, ReactElement } from 'react';

/** A link of a page; where it leads to a file of the site (`pathname://`) the file is saved, in this tab. */
export default function FileLink(props: ComponentProps<'a'>): ReactElement {
  if (!props.href?.startsWith('pathname://')) return <OriginalLink {...props} />;
  const { children, href } = props;
  // Docusaurus opens what is no page of it in a new tab, unless a target is given.
  return (
    <Link href={href} target="_self" download>
      {children}
    </Link>
  );
}
