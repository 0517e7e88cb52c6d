import { describe, expect, it } from 'vitest';
import { dynamoDbCost, objectStorageCost } from './storage';

describe('objectStorageCost', () => {
  it('gives $230 for 10,000 GB in S3 Standard (Infracost golden s3_bucket_test)', () => {
    const tiersGbUsd = [
      [51_200, 0.023],
      [460_800, 0.022],
      [null, 0.021],
    ] as const;
    expect(objectStorageCost({ gb: 10_000, tiersGbUsd })).toBeCloseTo(230, 9);
    expect(objectStorageCost({ gb: 51_300, tiersGbUsd })).toBeCloseTo(51_200 * 0.023 + 2.2, 9);
  });

  it('gives $100 for 5,000 GB at the flat price of Cloud Storage (gcosts)', () => {
    expect(objectStorageCost({ gb: 5_000, tiersGbUsd: [[null, 0.02]] })).toBeCloseTo(100, 12);
  });
});

describe('dynamoDbCost', () => {
  const use = {
    writeUnits: 1e7,
    readUnits: 4e7,
    storageGb: 100,
    perMillionWriteUsd: 0.625,
    perMillionReadUsd: 0.125,
    gbUsd: 0.25,
  };

  it('gives 6.25, 5 and 25 USD at the rates of Infracost golden dynamodb_table_test', () => {
    expect(dynamoDbCost(use)).toEqual({ writeUsd: 6.25, readUsd: 5, storageUsd: 25, totalUsd: 36.25 });
  });

  it('keeps 25 GB free when told so', () => {
    expect(dynamoDbCost({ ...use, freeStorageGb: 25 }).storageUsd).toBe(18.75);
  });
});
