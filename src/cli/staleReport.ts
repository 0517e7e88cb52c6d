/** What the report needs of a page: where it stands and what its front matter says. */
export interface ReviewedPage {
  readonly path: string;
  /** `last_reviewed` as written, or null where it is missing. */
  readonly lastReviewed: string | null;
  readonly owner: string | null;
}

/** A page to read again, and why. */
export interface StalePage extends ReviewedPage {
  readonly reason: 'old' | 'missing' | 'no date' | 'in the future';
}

/** Reads what the report needs from a page's front matter. */
export function reviewedPage(path: string, text: string): ReviewedPage {
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const value = (key: string) =>
    new RegExp(`^${key}:[ \\t]*(?:'([^']*)'|"([^"]*)"|([^#\\r\\n]*))`, 'm')
      .exec(front)
      ?.slice(1)
      .find((part) => part !== undefined)
      ?.trim() || null;
  return { path, lastReviewed: value('last_reviewed'), owner: value('owner') };
}

/**
 * The pages that nobody has read for longer than `months`, those without a usable date first and then the oldest.
 *
 * @param today the day to count from, as 2026-11-25
 */
export function stalePages(pages: readonly ReviewedPage[], months: number, today: string): StalePage[] {
  const line = monthsBefore(today, months);
  const reasonOf = ({ lastReviewed }: ReviewedPage): StalePage['reason'] | null => {
    if (lastReviewed === null) return 'missing';
    if (!isDay(lastReviewed)) return 'no date';
    if (lastReviewed > today) return 'in the future';
    return lastReviewed < line ? 'old' : null;
  };
  return pages
    .flatMap((page) => {
      const reason = reasonOf(page);
      return reason === null ? [] : [{ ...page, reason }];
    })
    .sort((a, b) => compare(rank(a), rank(b)) || compare(a.path, b.path));
}

const rank = ({ reason, lastReviewed }: StalePage) => (reason === 'old' ? `1 ${lastReviewed}` : '0');
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a text is a day of the calendar, as 2026-11-25; 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** The same day that many months before; the last of a shorter month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
