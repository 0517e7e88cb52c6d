import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';

/** Prose with code spans and links, the two signs that texts of exercises use. */
export function Inline({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split(/(`[^`]+`|\[[^\]]+\]\([^)\s]+\))/).map((part, index) => {
        if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>;
        const [, label, to] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
        return to === undefined ? (
          part
        ) : (
          <Link key={index} to={to}>
            <Inline text={label!} />
          </Link>
        );
      })}
    </>
  );
}
