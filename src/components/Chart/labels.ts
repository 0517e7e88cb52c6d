/** Width of a character and of a wide one at 12 px in the widest of the system fonts the site may get, px. */
const CHARACTER_WIDTH = 7.4;
const WIDE_WIDTH = 11;
const wideCharacters = /[−%→←MGTWmw]/g;

/** Width a text takes at 12 px, px, a little generous so that neighbours never touch. */
export function textWidth(text: string): number {
  const wide = text.match(wideCharacters)?.length ?? 0;
  return text.length * CHARACTER_WIDTH + wide * (WIDE_WIDTH - CHARACTER_WIDTH);
}

export interface LabelWish {
  /** Where its mark stands, px. */
  readonly at: number;
  readonly text: string;
}

export interface PlacedLabel {
  /** Centre of the text, px. */
  readonly centre: number;
  /** Row counted from the plot upwards, 0 nearest. */
  readonly row: number;
}

interface Taken extends PlacedLabel {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const sides = ['centred', 'left of it', 'right of it'] as const;
type Side = (typeof sides)[number];

const GAP = 8;
/** Past this many marks, trying every side for each takes too long; they stay centred. */
const MAX_TRIED = 6;

/**
 * Rows for labels above a plot, so that no label touches another and no mark's line runs through a label on its way up
 * to its own. Of all ways to set labels centred on their mark or beside it, the one with the fewest rows wins, then the
 * one with the most centred labels.
 *
 * @param wishes labels in the order of their marks
 * @param left left end of the room, px
 * @param right right end of the room, px
 * @returns one place for each wish, in the same order
 */
export function placeInRows(wishes: readonly LabelWish[], left: number, right: number): PlacedLabel[] {
  const tried = wishes.length <= MAX_TRIED ? sidesOf(wishes.length) : [wishes.map(() => sides[0])];
  let best: { cost: number; labels: PlacedLabel[] } = { cost: Infinity, labels: [] };
  for (const chosen of tried) {
    const labels = placeGreedily(wishes, chosen, left, right);
    const rows = Math.max(0, ...labels.map(({ row }) => row));
    const moved = chosen.filter((side) => side !== 'centred').length;
    const cost = (crossings(labels) * (wishes.length + 1) + rows) * (wishes.length + 1) + moved;
    if (cost < best.cost) best = { cost, labels };
  }
  return best.labels;
}

/** Every way to give each of some labels a side. */
function sidesOf(count: number): Side[][] {
  if (count === 0) return [[]];
  return sidesOf(count - 1).flatMap((before) => sides.map((side) => [...before, side]));
}

function placeGreedily(
  wishes: readonly LabelWish[],
  chosen: readonly Side[],
  left: number,
  right: number,
): Taken[] {
  const taken: Taken[] = [];
  wishes.forEach(({ at, text }, i) => {
    const half = textWidth(text) / 2;
    const wished = { centred: at, 'left of it': at - half + 3, 'right of it': at + half - 3 }[chosen[i]!];
    const centre = right - left <= 2 * half ? (left + right) / 2 : clamp(wished, left + half, right - half);
    const label = { at, centre, from: centre - half, to: centre + half };
    const rows = Array.from({ length: wishes.length + 1 }, (_, row) => row);
    const free = rows.filter((row) => !taken.some((other) => overlap({ ...label, row }, other)));
    // Marks at one and the same place must cross: there, not overlapping is enough.
    const clear = free.find((row) => !taken.some((other) => cross({ ...label, row }, other)));
    taken.push({ ...label, row: clear ?? free[0] ?? wishes.length });
  });
  return taken;
}

function overlap(a: Taken, b: Taken): boolean {
  return a.row === b.row && a.from < b.to + GAP && b.from < a.to + GAP;
}

/** Whether the line of the upper label's mark runs through the lower label. */
function cross(a: Taken, b: Taken): boolean {
  if (a.row === b.row) return false;
  const [upper, lower] = a.row > b.row ? [a, b] : [b, a];
  return upper.at > lower.from - 3 && upper.at < lower.to + 3;
}

function crossings(labels: readonly Taken[]): number {
  return labels.flatMap((a, i) => labels.slice(0, i).filter((b) => cross(a, b))).length;
}

/**
 * Moves labels on one vertical line apart, as little as possible, keeping their order.
 *
 * @param wishes wished centres, px
 * @param size room each needs, px
 * @param top smallest centre allowed, px
 * @param bottom largest centre allowed, px
 */
export function spreadApart(wishes: readonly number[], size: number, top: number, bottom: number): number[] {
  const order = wishes
    .map((at, index) => ({ at: clamp(at, top, bottom), index }))
    .sort((a, b) => a.at - b.at);
  for (let i = 1; i < order.length; i += 1) {
    order[i]!.at = Math.max(order[i]!.at, order[i - 1]!.at + size);
  }
  // What was pushed past the bottom pushes its neighbours back up.
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const limit = i === order.length - 1 ? bottom : order[i + 1]!.at - size;
    order[i]!.at = Math.min(order[i]!.at, limit);
  }
  const placed = new Array<number>(wishes.length);
  for (const { at, index } of order) placed[index] = at;
  return placed;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
