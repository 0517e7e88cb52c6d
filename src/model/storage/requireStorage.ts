import { requireNotNegative } from '../statistics/requireNumber';

/** A third of a page less what an entry carries: PostgreSQL refuses longer keys. */
export const longestKeyBytes = 2_696;

/** Throws unless a fill factor is one that PostgreSQL takes, 10 to 100 %. */
export function requireFillFactor(caller: string, fillFactor: number): void {
  if (!(fillFactor >= 10 && fillFactor <= 100)) {
    throw new RangeError(`${caller}: fillFactor must be between 10 and 100, got ${fillFactor}`);
  }
}

/** Throws unless a key has a length that PostgreSQL can index. */
export function requireKeyBytes(caller: string, keyBytes: number): void {
  requireNotNegative(caller, 'keyBytes', keyBytes);
  if (keyBytes > longestKeyBytes) {
    throw new RangeError(`${caller}: keyBytes must be at most ${longestKeyBytes}, got ${keyBytes}`);
  }
}
