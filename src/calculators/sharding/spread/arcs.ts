import type { Segment } from './layout';

/** A point of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Place 0 stands at the top, and places run clockwise, as on a clock. */
export function onCircle(centre: number, radius: number, place: number): Point {
  const angle = 2 * Math.PI * (place - 0.25);
  return { x: centre + radius * Math.cos(angle), y: centre + radius * Math.sin(angle) };
}

/**
 * One SVG path with all arcs of one shard: a path per arc would be ten thousand elements.
 *
 * @example arcsPath([{ owner: 0, from: 0, to: 0.25 }], 100, 90) // 'M100,10A90,90 0 0 1 190,100'
 */
export function arcsPath(segments: readonly Segment[], centre: number, radius: number): string {
  return segments
    .flatMap((segment) => halves(segment))
    .map(({ from, to }) => {
      const start = onCircle(centre, radius, from);
      const end = onCircle(centre, radius, to);
      const large = to - from > 0.5 ? 1 : 0;
      return `M${short(start.x)},${short(start.y)}A${radius},${radius} 0 ${large} 1 ${short(end.x)},${short(end.y)}`;
    })
    .join('');
}

/** A whole circle begins where it ends, which SVG draws as nothing. */
function halves(segment: Segment): Segment[] {
  const { owner, from, to } = segment;
  if (to - from < 0.75) return [segment];
  const middle = (from + to) / 2;
  return [
    { owner, from, to: middle },
    { owner, from: middle, to },
  ];
}

function short(value: number): number {
  return Number(value.toFixed(2));
}
