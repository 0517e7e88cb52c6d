import { flat, type ProviderCatalogue, sizeOfPrice } from './catalogueShape';

const serverNames = ['d2s', 'd4s', 'd8s', 'd16s', 'd32s', 'd64s', 'd96s'];
const databaseIds = ['d2s-v3', 'd4s-v3', 'd8s-v3', 'd16s-v3', 'd32s-v3', 'd64s-v3', 'd96ds-v5'].map(
  (name) => `azure-postgres-${name}`,
);

const databaseAssumption = 'Flexible server, scaled by vCPU: D16s_v3 costs four times D4s_v3.';

/** Azure, East US: Dsv5 servers, PostgreSQL flexible server, Cache for Redis, Standard load balancer, Blob, Log Analytics. */
export const azureCatalogue: ProviderCatalogue = {
  region: 'eastus',
  server: { sizes: serverNames.map((name) => sizeOfPrice(`azure-vm-${name}-v5`)) },
  sustainedUse: null,
  commitment: {
    1: { priceId: 'azure-vm-d2s-v5-1y', overPriceId: 'azure-vm-d2s-v5' },
    3: { priceId: 'azure-vm-d2s-v5-3y', overPriceId: 'azure-vm-d2s-v5' },
  },
  commitmentAssumption: 'The discount of a reserved D2s_v5, taken for all sizes.',
  spot: null,
  database: { sizes: databaseIds.map((id) => sizeOfPrice(id)), assumption: databaseAssumption },
  databaseHighlyAvailable: {
    sizes: databaseIds.map((id) => sizeOfPrice(id, 2)),
    assumption: `${databaseAssumption} High availability runs a second server of the same size, billed alike.`,
  },
  databaseCommitment: null,
  databaseStorage: flat('azure-postgres-storage'),
  databaseStorageHighlyAvailable: {
    ...flat('azure-postgres-storage'),
    times: 2,
    assumption: 'The standby keeps a second copy: each GB counts twice.',
  },
  cache: {
    sizes: ['azure-redis-basic-basic-c1', 'azure-redis-basic-basic-c4'].map((id) => sizeOfPrice(id)),
    assumption: 'Basic tier, without replica; only C1 (1 GB) and C4 (13 GB) have a sourced price.',
  },
  cacheHighlyAvailable: {
    sizes: [sizeOfPrice('azure-redis-standard-standard-c3')],
    assumption: 'Standard tier in units of C3 (6 GB, with replica), the one size with a sourced price.',
  },
  cacheCommitment: null,
  loadBalancer: flat('azure-lb-hour', 'Standard load balancer with one rule.'),
  loadBalancerData: flat('azure-lb-data'),
  blockStorage: flat('azure-disk-standard-ssd', 'Standard SSD at the price a GB of a 1 TiB disk.'),
  objectStorage: {
    tiers: [
      { size: 51_200, priceId: 'azure-blob-hot' },
      { size: 460_800, priceId: 'azure-blob-hot-2' },
      { size: null, priceId: 'azure-blob-hot-3' },
    ],
    assumption: 'Hot, locally redundant; requests to the store are left out.',
  },
  egress: {
    tiers: [
      { size: 100, priceId: null },
      { size: 10_235, priceId: 'azure-egress-1' },
      { size: 40_960, priceId: 'azure-egress-2' },
      { size: 102_400, priceId: 'azure-egress-3' },
      { size: null, priceId: 'azure-egress-4' },
    ],
    assumption: 'From servers straight to readers; 100 GB a month free.',
  },
  crossZone: null,
  logs: {
    tiers: [
      { size: 5, priceId: null },
      { size: null, priceId: 'azure-logs-ingest' },
    ],
    assumption: 'Analytics logs, ingestion only; 5 GB a month free.',
  },
};
