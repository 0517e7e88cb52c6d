/** A million keys of twenty letters take about 100 MB, which a laptop bears and a phone just so. */
const MAX_DIFFERENT = 1_000_000;

/** Different keys in order of appearance, and the rows of each. */
export class KeyCounter {
  private readonly places = new Map<string, number>();
  private readonly keys: string[] = [];
  private readonly counts: number[] = [];
  /** Rows with a key, kept or not. */
  total = 0;
  /** Rows whose key came after the limit was full. */
  dropped = 0;

  /** @param limit different keys kept */
  constructor(private readonly limit = MAX_DIFFERENT) {}

  add(key: string): void {
    this.total++;
    const place = this.places.get(key);
    if (place !== undefined) this.counts[place]!++;
    else if (this.counts.length >= this.limit) this.dropped++;
    else {
      this.places.set(key, this.counts.length);
      this.keys.push(key);
      this.counts.push(1);
    }
  }

  result(): { keys: string[]; rows: number[] } {
    return { keys: this.keys, rows: this.counts };
  }
}
