import type { ProviderId } from '../scenario/scenario';

/**
 * How far a price may be trusted: `high` is a price list or a tool's recorded output; `derived` is worked out from one
 * (the note says how); `medium` and `low` are quoted second hand or carry an assumption.
 */
export type PriceConfidence = 'high' | 'derived' | 'medium' | 'low';

/** One list price, without tax, with where and when it was read. */
export interface Price {
  readonly id: string;
  readonly provider: ProviderId;
  readonly service: string;
  /** Sizes of one family are compared with each other. */
  readonly family?: string;
  readonly sku: string;
  readonly region: string;
  /** What one unit is, such as `hour` or `GB-month`. */
  readonly unit: string;
  /** USD for one unit. */
  readonly usd: number;
  readonly vcpu?: number;
  readonly memoryGb?: number;
  readonly source: string;
  readonly url?: string;
  /** Day of the source, ISO: the first of the month or year where it names no day, null where it carries no date. */
  readonly date: string | null;
  readonly confidence: PriceConfidence;
  readonly note?: string;
}

/** What all rows of one source share. */
export type PriceOrigin = Pick<Price, 'provider' | 'region' | 'source' | 'url' | 'date' | 'confidence'>;

type PriceFacts = Omit<Price, 'provider' | 'region' | 'source' | 'url' | 'date' | 'confidence'>;

/** Rows of one source; a row may set its own confidence, region or source detail. */
export function pricesFrom(
  origin: PriceOrigin,
  rows: readonly (PriceFacts & Partial<PriceOrigin>)[],
): readonly Price[] {
  return rows.map((row) => ({ ...origin, ...row }));
}

/** Name, vCPU, memory in GB, USD an hour. */
export type SizeRow = readonly [name: string, vcpu: number, memoryGb: number, usd: number];

/** Hourly machine sizes of one family, with ids such as `aws-ec2-m7i-large`. */
export function sizesFrom(
  origin: PriceOrigin,
  service: string,
  family: string,
  sizes: readonly SizeRow[],
  note?: string,
): readonly Price[] {
  return sizes.map(([name, vcpu, memoryGb, usd]) => ({
    ...origin,
    id: `${origin.provider}-${service}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    service,
    family,
    sku: name,
    unit: 'hour',
    usd,
    vcpu,
    memoryGb,
    ...(note === undefined ? {} : { note }),
  }));
}
