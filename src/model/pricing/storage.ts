import { requireNotNegative } from '../statistics/requireNumber';
import { type PriceTier, tieredCost } from './tiers';

/**
 * A month of object storage.
 *
 * @param use GB kept over the month, tiers (GB, USD a GB-month), GB without charge
 * @returns USD
 * @throws RangeError if a number is negative
 * @see https://aws.amazon.com/s3/pricing/
 * @example objectStorageCost({ gb: 10_000, tiersGbUsd: [[51_200, 0.023], [null, 0.022]] }) // 230
 */
export function objectStorageCost({
  gb,
  tiersGbUsd,
  freeGb = 0,
}: {
  readonly gb: number;
  readonly tiersGbUsd: readonly PriceTier[];
  readonly freeGb?: number;
}): number {
  return tieredCost(gb, tiersGbUsd, freeGb).total;
}

export interface DynamoDbUse {
  /** Write request units a month. */
  readonly writeUnits: number;
  /** Read request units a month. */
  readonly readUnits: number;
  readonly storageGb: number;
  readonly perMillionWriteUsd: number;
  readonly perMillionReadUsd: number;
  /** USD a GB-month. */
  readonly gbUsd: number;
  /** Stored GB without charge; default 0. */
  readonly freeStorageGb?: number;
}

/**
 * A month of DynamoDB on demand.
 *
 * @param use request units, GB kept, and rates
 * @returns USD for writes, reads, storage and all
 * @throws RangeError if a number is negative
 * @see https://aws.amazon.com/dynamodb/pricing/on-demand/
 * @example dynamoDbCost({ writeUnits: 1e7, readUnits: 4e7, storageGb: 100, perMillionWriteUsd: 0.625, perMillionReadUsd: 0.125, gbUsd: 0.25 }).totalUsd // 36.25
 */
export function dynamoDbCost(use: DynamoDbUse): {
  readonly writeUsd: number;
  readonly readUsd: number;
  readonly storageUsd: number;
  readonly totalUsd: number;
} {
  const { writeUnits, readUnits, storageGb, perMillionWriteUsd, perMillionReadUsd, gbUsd } = use;
  const { freeStorageGb = 0 } = use;
  const amounts = { writeUnits, readUnits, perMillionWriteUsd, perMillionReadUsd };
  for (const [name, value] of Object.entries(amounts)) requireNotNegative('dynamoDbCost', name, value);
  const writeUsd = (writeUnits / 1e6) * perMillionWriteUsd;
  const readUsd = (readUnits / 1e6) * perMillionReadUsd;
  const storageUsd = tieredCost(storageGb, [[null, gbUsd]], freeStorageGb).total;
  return { writeUsd, readUsd, storageUsd, totalUsd: writeUsd + readUsd + storageUsd };
}
