import type { BillLineId } from '../../model/pricing/billLine';

interface LineText {
  readonly label: string;
  /** What the reader's own price is for. */
  readonly unit: string;
}

/** The lines of the bill as inputs and charts name them; sizes and providers change, these do not. */
export const lineTexts = {
  serversOnDemand: { label: 'Servers on demand', unit: 'USD/hour' },
  serversCommitted: { label: 'Servers committed', unit: 'USD/hour' },
  serversSpot: { label: 'Spot servers', unit: 'USD/hour' },
  blockStorage: { label: 'Server disks', unit: 'USD/GB-month' },
  databasePrimary: { label: 'Database primaries', unit: 'USD/hour' },
  databaseReplicas: { label: 'Read replicas', unit: 'USD/hour' },
  databaseStorage: { label: 'Database storage', unit: 'USD/GB-month' },
  databaseReplicaStorage: { label: 'Replica storage', unit: 'USD/GB-month' },
  cache: { label: 'Cache', unit: 'USD/hour' },
  loadBalancer: { label: 'Load balancers', unit: 'USD/hour' },
  loadBalancerData: { label: 'Data through load balancers', unit: 'USD/GB' },
  crossZone: { label: 'Data between zones', unit: 'USD/GB' },
  objectStorage: { label: 'Object storage', unit: 'USD/GB-month' },
  egress: { label: 'Data to the internet', unit: 'USD/GB' },
  logs: { label: 'Logs', unit: 'USD/GB' },
} as const satisfies Record<BillLineId, LineText>;

interface LineGroup {
  readonly label: string;
  readonly lines: readonly BillLineId[];
}

/** Lines that are negotiated, and read, together. */
export const lineGroups = {
  servers: {
    label: 'Servers and their disks',
    lines: ['serversOnDemand', 'serversCommitted', 'serversSpot', 'blockStorage'],
  },
  database: {
    label: 'Database',
    lines: ['databasePrimary', 'databaseReplicas', 'databaseStorage', 'databaseReplicaStorage'],
  },
  cache: { label: 'Cache', lines: ['cache'] },
  files: { label: 'Object storage', lines: ['objectStorage'] },
  balancer: { label: 'Load balancers', lines: ['loadBalancer', 'loadBalancerData'] },
  network: { label: 'Data out and between zones', lines: ['egress', 'crossZone'] },
  logs: { label: 'Logs', lines: ['logs'] },
} as const satisfies Record<string, LineGroup>;

export type LineGroupId = keyof typeof lineGroups;
export const lineGroupIds = Object.keys(lineGroups) as readonly LineGroupId[];

const groupByLine = new Map<BillLineId, LineGroupId>(
  lineGroupIds.flatMap((group) => lineGroups[group].lines.map((line) => [line, group] as const)),
);

/** The group whose discount a line gets. */
export const groupOf = (line: BillLineId): LineGroupId => groupByLine.get(line)!;
