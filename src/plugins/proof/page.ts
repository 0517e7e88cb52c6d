/** A generated page: front matter, then its content. */
export function page(
  matter: Readonly<Record<string, unknown>>,
  content: string,
  sidebarPosition: number,
): string {
  const all = { ...matter, custom_edit_url: null, sidebar_position: sidebarPosition };
  // JSON is YAML.
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${content}\n`;
}

/** A table whose cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** "1 case", "12 cases". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

/** "+5.0 %", "−12.6 %". */
export function signedPercent(share: number): string {
  const text = (Math.abs(share) * 100).toFixed(1);
  return text === '0.0' ? '0 %' : `${share > 0 ? '+' : '−'}${text} %`;
}
