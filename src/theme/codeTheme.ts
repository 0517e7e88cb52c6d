import type { PrismTheme } from 'prism-react-renderer';

/**
 * Colours of code, as the variables of `src/css/custom.css`: the server's page has them right in both themes, so that no code
 * changes colour once the page's script runs.
 */
export const codeTheme: PrismTheme = {
  plain: { color: 'var(--ll-ink)', backgroundColor: 'var(--ll-surface)' },
  styles: [
    { types: ['comment', 'prolog', 'doctype', 'cdata'], style: { color: 'var(--ll-muted)' } },
    {
      types: ['keyword', 'builtin', 'selector', 'tag', 'important', 'atrule', 'class-name'],
      style: { color: 'var(--ll-sea)' },
    },
    {
      types: ['string', 'char', 'attr-value', 'regex', 'url', 'inserted'],
      style: { color: 'var(--ll-code-string)' },
    },
    { types: ['number', 'boolean', 'constant', 'symbol'], style: { color: 'var(--ll-code-number)' } },
    {
      types: ['property', 'attr-name', 'key', 'variable', 'parameter', 'label-key'],
      style: { color: 'var(--ll-code-name)' },
    },
    { types: ['deleted'], style: { color: 'var(--ll-signal)' } },
  ],
};
