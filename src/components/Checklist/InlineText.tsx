import type { ReactElement } from 'react';

/** A text whose parts in backticks are code. */
export function InlineText({ children }: { readonly children: string }): ReactElement {
  return (
    <>
      {children.split(/`([^`]+)`/).map((part, index) =>
        // Parts never move: their place names them.
        index % 2 === 1 ? <code key={index}>{part}</code> : part,
      )}
    </>
  );
}
