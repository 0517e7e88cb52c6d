/** A point of a curve, or a place where the curve does not exist. */
export interface Point {
  readonly x: number;
  readonly y: number | null;
}

/** Cuts a curve into the stretches where it exists. */
function stretches<P>(points: readonly P[], exists: (point: P) => boolean): P[][] {
  const found: P[][] = [];
  let open: P[] | null = null;
  for (const point of points) {
    if (!exists(point)) {
      open = null;
    } else if (open === null) {
      open = [point];
      found.push(open);
    } else {
      open.push(point);
    }
  }
  return found;
}

/** SVG path of a curve through points in pixels; gaps stay gaps, a lone point becomes a dot under round caps. */
export function linePath(points: readonly Point[]): string {
  return stretches(points, ({ y }) => y !== null && Number.isFinite(y))
    .map((stretch) => {
      const drawn = stretch.length === 1 ? [stretch[0]!, stretch[0]!] : stretch;
      return `M${drawn.map(({ x, y }) => `${px(x)},${px(y!)}`).join('L')}`;
    })
    .join('');
}

/** SVG path of the area between two curves given on the same x, where both exist. */
export function areaPath(
  points: readonly { readonly x: number; readonly low: number | null; readonly high: number | null }[],
): string {
  return stretches(points, ({ low, high }) => low !== null && high !== null)
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => {
      const upper = stretch.map(({ x, high }) => `${px(x)},${px(high!)}`);
      const lower = stretch.map(({ x, low }) => `${px(x)},${px(low!)}`).reverse();
      return `M${[...upper, ...lower].join('L')}Z`;
    })
    .join('');
}

/** A tenth of a pixel is finer than any screen; very large values would break the renderer. */
function px(value: number): string {
  return String(Math.round(Math.min(Math.max(value, -1e5), 1e5) * 10) / 10);
}
