const privateUseStart = 0xe000;
/** Stands in a label where the layout is to leave room for a letter; {@link reveal} takes it out. */
export const room = '\uf8ff';
const namedEntities: Readonly<Record<string, string>> = {
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
  apos: "'",
  num: '#',
};

/**
 * Hides, behind private-use characters, what beautiful-mermaid would read as syntax inside a label:
 * brackets and HTML in quotes, and mermaid's entity codes such as `#quot;`.
 *
 * @param text mermaid text
 * @returns the text with those characters replaced; {@link reveal} brings them back
 * @example protect('a["x [y]"]') // the inner brackets are hidden, the outer ones are not
 */
export function protect(text: string): string {
  return text
    .replace(/#(\w+);/g, (code: string, name: string) => hideEntity(code, name))
    .replace(/"[^"\n]*"/g, (quoted) =>
      quoted
        .slice(1, -1)
        .split(/(<br\s*\/?>)/i)
        .map((part, index) => (index % 2 === 1 ? part : part.replace(/[[\](){}|<>&;%\\*~]/g, hide)))
        .join('')
        .replace(/^[\s\S]*$/, '"$&"'),
    );
}

/**
 * Brings hidden characters back, and takes out the marks that made room.
 *
 * @param text text made from the result of {@link protect}
 * @param encode how each character is to be written, for instance escaped for XML
 */
export function reveal(
  text: string,
  encode: (character: string) => string = (character) => character,
): string {
  return text
    .replaceAll(room, '')
    .replace(/[\ue000-\uf8fe]/g, (hidden) =>
      encode(String.fromCharCode(hidden.charCodeAt(0) - privateUseStart)),
    );
}

/** Writes text so that it is inert in XML text and attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/**
 * A label as mermaid's database holds it, as plain text with newlines.
 *
 * @returns the text, or `undefined` where the label holds HTML or an entity that only a browser can draw
 */
export function plainLabel(stored: string): string | undefined {
  const lines = stored.replace(/<br\s*\/?>/gi, '\n');
  if (/<[a-z/!]/i.test(lines) || /&#?\w+;/.test(lines) || /\bfa[a-z]?:fa-/.test(lines)) return undefined;
  // Mermaid marks its entity codes this way between parsing and drawing.
  const decoded = lines.replace(/ﬂ°°?(\w+)¶ß/g, (code: string, name: string) =>
    reveal(hideEntity(code, name)),
  );
  return decoded.includes('ﬂ°') ? undefined : decoded.trim();
}

function hideEntity(code: string, name: string): string {
  const character = /^\d+$/.test(name) ? String.fromCodePoint(Number(name)) : namedEntities[name];
  return character === undefined ? code : hide(character);
}

function hide(character: string): string {
  const code = character.charCodeAt(0);
  return character.length === 1 && code < 0x18ff ? String.fromCharCode(privateUseStart + code) : character;
}
