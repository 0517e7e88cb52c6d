import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';

interface UsedByProps {
  /** Left out only where the page has not been through the remark plugin that knows them. */
  readonly pages?: readonly { readonly address: string; readonly title: string; readonly kind: string }[];
}

/** The pages that lead to this one, by the part of the site they stand in. */
export default function UsedBy({ pages = [] }: UsedByProps): ReactNode {
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          {kind}:{' '}
          {pages
            .filter((page) => page.kind === kind)
            .map(({ address, title }, index) => (
              <span key={address}>
                {index > 0 && ' · '}
                <Link to={address}>{title}</Link>
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
