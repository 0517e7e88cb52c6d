const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * The elements of one class in an SVG that beautiful-mermaid wrote: one element a line, groups closed by a
 * line of their own at the outer level.
 *
 * @param svg text of the SVG
 * @param className first word of the `class` attribute
 * @returns each element's text, with its children where it is a group
 */
export function elements(svg: string, className: string): readonly string[] {
  const group = new RegExp(`^<g class="${className}"[^>]*>[\\s\\S]*?^</g>`, 'gm');
  const single = new RegExp(`^<(?!g )\\w+ class="${className}"[^>]*/>`, 'gm');
  return [...(svg.match(group) ?? []), ...(svg.match(single) ?? [])];
}

/** Value of an attribute of an element's opening tag, decoded; empty when it has none. */
export function attribute(element: string, name: string): string {
  return decode(new RegExp(`^<[^>]*? ${name}="([^"]*)"`).exec(element)?.[1] ?? '');
}

/** What each `<text>` in an element says; its lines are joined by newlines. */
export function textOf(element: string): readonly string[] {
  return [...element.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, content]) =>
    decode(
      (content ?? '')
        .replace(/<\/tspan>\s*<tspan[^>]*dy=[^>]*>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .trim(),
    ),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => entities[entity] ?? entity);
}
