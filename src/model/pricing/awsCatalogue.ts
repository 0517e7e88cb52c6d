import { flat, type ProviderCatalogue, sizeOfPrice } from './catalogueShape';

const sizeNames = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '16xlarge', '24xlarge'];
const cacheNames = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'];

const databaseAssumption =
  'RDS PostgreSQL db.m5, scaled from one published size: RDS prices are linear in size within a family.';

/** AWS, us-east-1: m7i servers, RDS for PostgreSQL m5, ElastiCache m6g, ALB, EBS gp3, S3, CloudWatch Logs. */
export const awsCatalogue: ProviderCatalogue = {
  region: 'us-east-1',
  server: { sizes: sizeNames.map((name) => sizeOfPrice(`aws-ec2-m7i-${name}`)) },
  sustainedUse: null,
  commitment: {
    1: { priceId: 'aws-ec2-t3-medium-1y', overPriceId: 'aws-ec2-t3-medium' },
    3: { priceId: 'aws-ec2-t3-medium-3y', overPriceId: 'aws-ec2-t3-medium' },
  },
  commitmentAssumption:
    'The discount of a convertible reserved t3.medium without upfront payment, taken for all sizes.',
  spot: null,
  database: {
    sizes: sizeNames.map((name) => sizeOfPrice(`aws-rds-postgres-db-m5-${name}`)),
    assumption: databaseAssumption,
  },
  databaseHighlyAvailable: {
    sizes: sizeNames.map((name) => sizeOfPrice(`aws-rds-postgres-db-m5-${name}`, 2)),
    assumption: `${databaseAssumption} Multi-AZ costs twice Single-AZ, as it does for db.t3.large.`,
  },
  databaseCommitment: {
    priceId: 'aws-rds-mysql-db-t3-large-multi-az-1y',
    overPriceId: 'aws-rds-mysql-db-t3-large-multi-az',
  },
  databaseStorage: flat('aws-rds-storage'),
  databaseStorageHighlyAvailable: flat('aws-rds-storage-multi-az'),
  cache: {
    sizes: cacheNames.map((name) => sizeOfPrice(`aws-elasticache-cache-m6g-${name}`)),
    assumption: 'ElastiCache m6g sizes scaled from 12xlarge; one node, no replica.',
  },
  cacheHighlyAvailable: {
    sizes: cacheNames.map((name) => sizeOfPrice(`aws-elasticache-cache-m6g-${name}`, 2)),
    assumption: 'ElastiCache m6g sizes scaled from 12xlarge; a primary and one replica.',
  },
  cacheCommitment: {
    priceId: 'aws-elasticache-cache-m6g-12xlarge-1y',
    overPriceId: 'aws-elasticache-cache-m6g-12xlarge',
  },
  loadBalancer: flat('aws-alb-hour'),
  loadBalancerData: flat('aws-alb-capacity', 'One capacity unit-hour a GB: bytes alone decide.'),
  blockStorage: flat('aws-ebs-gp3'),
  objectStorage: {
    tiers: [
      { size: 51_200, priceId: 'aws-s3-standard' },
      { size: 460_800, priceId: 'aws-s3-standard-2' },
      { size: null, priceId: 'aws-s3-standard-3' },
    ],
    assumption: 'Requests to the store are left out.',
  },
  egress: {
    tiers: [
      { size: 100, priceId: null },
      { size: 10_240, priceId: 'aws-egress-1' },
      { size: 40_960, priceId: 'aws-egress-2' },
      { size: 102_400, priceId: 'aws-egress-3' },
      { size: null, priceId: 'aws-egress-4' },
    ],
    assumption: 'From servers straight to readers; 100 GB a month free.',
  },
  crossZone: { ...flat('aws-cross-zone', 'Charged on both sides: each GB counts twice.'), times: 2 },
  logs: {
    tiers: [
      { size: 5, priceId: null },
      { size: null, priceId: 'aws-logs-ingest' },
    ],
    assumption: 'Ingestion only; 5 GB a month free.',
  },
};
