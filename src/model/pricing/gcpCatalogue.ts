import { flat, type PricedSize, type ProviderCatalogue, sizeOfPrice } from './catalogueShape';

const cores = [2, 4, 8, 16, 32, 64, 96];
const SQL_GB_PER_VCPU = 3.75;

const sqlSize = (vcpu: number, kind: '' | '-regional'): PricedSize => ({
  id: `gcp-sql-${vcpu}${kind}`,
  vcpu,
  memoryGb: vcpu * SQL_GB_PER_VCPU,
  parts: [
    { priceId: `gcp-sql-vcpu${kind}`, times: vcpu },
    { priceId: `gcp-sql-memory${kind}`, times: vcpu * SQL_GB_PER_VCPU },
  ],
});

/** Memorystore bills each GB at the price of the band its size falls in. */
const redisBands = [
  { tier: 'm1', sizes: [1, 2, 3, 4] },
  { tier: 'm2', sizes: [5, 6, 8, 10] },
  { tier: 'm3', sizes: [11, 16, 24, 35] },
  { tier: 'm4', sizes: [36, 48, 64, 100] },
  { tier: 'm5', sizes: [101, 128, 200, 300] },
];

const redisSizes = (kind: 'basic' | 'standard'): readonly PricedSize[] =>
  redisBands.flatMap(({ tier, sizes }) =>
    sizes.map((memoryGb) => ({
      id: `gcp-redis-${kind}-${memoryGb}`,
      vcpu: 0,
      memoryGb,
      parts: [{ priceId: `gcp-redis-${kind}-${tier}`, times: memoryGb }],
    })),
  );

const sqlAssumption = 'Cloud SQL Enterprise, 3.75 GB a vCPU; billed by vCPU and GB, so linear in size.';

/** Google Cloud, us-central1: n2 servers, Cloud SQL for PostgreSQL, Memorystore, Cloud Storage, Cloud Logging. */
export const gcpCatalogue: ProviderCatalogue = {
  region: 'us-central1',
  server: { sizes: cores.map((vcpu) => sizeOfPrice(`gcp-gce-n2-standard-${vcpu}`)) },
  sustainedUse: { priceId: 'gcp-gce-n2-standard-2-month', overPriceId: 'gcp-gce-n2-standard-2' },
  commitment: {
    1: { priceId: 'gcp-gce-n2-standard-2-1y', overPriceId: 'gcp-gce-n2-standard-2' },
    3: { priceId: 'gcp-gce-n2-standard-2-3y', overPriceId: 'gcp-gce-n2-standard-2' },
  },
  commitmentAssumption: 'The committed-use discount of n2-standard-2, the same for every n2 size.',
  spot: { priceId: 'gcp-gce-spot-n2-standard-2', overPriceId: 'gcp-gce-n2-standard-2' },
  database: { sizes: cores.map((vcpu) => sqlSize(vcpu, '')), assumption: sqlAssumption },
  databaseHighlyAvailable: {
    sizes: cores.map((vcpu) => sqlSize(vcpu, '-regional')),
    assumption: `${sqlAssumption} Regional: a standby in another zone.`,
  },
  databaseCommitment: null,
  databaseStorage: flat('gcp-sql-storage'),
  databaseStorageHighlyAvailable: flat('gcp-sql-storage-regional'),
  cache: { sizes: redisSizes('basic'), assumption: 'Memorystore basic, without replica.' },
  cacheHighlyAvailable: {
    sizes: redisSizes('standard'),
    assumption: 'Memorystore standard, with a replica.',
  },
  cacheCommitment: null,
  loadBalancer: flat('gcp-lb-hour', 'One forwarding rule at the price of the first five.'),
  loadBalancerData: flat('gcp-lb-data'),
  blockStorage: flat('gcp-disk-balanced'),
  objectStorage: flat('gcp-storage-standard', 'Requests to the store are left out.'),
  egress: {
    tiers: [
      { size: 1_024, priceId: 'gcp-egress-1' },
      { size: 9_216, priceId: 'gcp-egress-2' },
      { size: null, priceId: 'gcp-egress-3' },
    ],
    assumption: 'Premium tier, worldwide except Asia and Australia, from servers straight to readers.',
  },
  crossZone: null,
  logs: {
    tiers: [
      { size: 50, priceId: null },
      { size: null, priceId: 'gcp-logs-ingest' },
    ],
    assumption: 'Ingestion with 30 days kept; 50 GB a month and project free.',
  },
};
