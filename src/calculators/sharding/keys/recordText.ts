/** Text that is kept waiting for its closing quote no longer than this: a stray quote must not swallow the file. */
const MAX_WAITING = 1_000_000;

/**
 * Cuts a stream of text at ends of records, so that each piece can be parsed alone. A line break inside quotes ends
 * no record.
 */
export class RecordText {
  private waiting = '';

  /** @param quotes whether quotes protect line breaks, as in CSV */
  constructor(private readonly quotes: boolean) {}

  /** Takes the next text and gives the complete records so far, possibly none. */
  push(text: string): string {
    const all = this.waiting + text;
    const end =
      this.quotes && all.length < MAX_WAITING ? lastEndOutsideQuotes(all) : all.lastIndexOf('\n') + 1;
    this.waiting = all.slice(end);
    return all.slice(0, end);
  }

  /** What is left when the text has ended. */
  end(): string {
    const rest = this.waiting;
    this.waiting = '';
    return rest;
  }
}

/** Behind the last line break that an even number of quotes stands before. */
function lastEndOutsideQuotes(text: string): number {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1;
  let inside = false;
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === QUOTE) inside = !inside;
    else if (character === LINE_BREAK && !inside) end = i + 1;
  }
  return end;
}

const QUOTE = 0x22;
const LINE_BREAK = 0x0a;
