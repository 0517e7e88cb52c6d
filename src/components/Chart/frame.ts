/** The rectangle curves and bars are drawn in, px inside the SVG. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of one row of mark labels above the plot, px. */
export const MARK_ROW = 17;
