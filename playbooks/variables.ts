/**
 * Every value that a reader fills into commands, by the name that stands in `{{name}}`. One list for all playbooks: what
 * is filled in on one page is filled in on the next. `team.ts` replaces the defaults.
 */
export interface Variable {
  readonly label: string;
  readonly kind: VariableKind;
  /** What the page shows until somebody says otherwise. */
  readonly default: string;
  /** Where to find the value, when the label does not say it. */
  readonly help?: string;
}

export const variables = {
  host: { label: 'Database host', kind: 'host', default: 'db.internal' },
  port: { label: 'Database port', kind: 'port', default: '5432' },
  database: { label: 'Database', kind: 'name', default: 'app' },
  adminUser: {
    label: 'Database administrator',
    kind: 'name',
    default: 'postgres',
    help: 'A superuser, whose reserved connections still work when all others are taken.',
  },
  appUser: { label: 'Application’s database role', kind: 'name', default: 'app' },
  replicaHost: { label: 'Replica host', kind: 'host', default: 'db-replica.internal' },
  replicaPort: { label: 'Replica port', kind: 'port', default: '5432' },
  role: { label: 'Role that misbehaves', kind: 'name', default: 'api', help: 'From the diagnosis.' },
  pid: { label: 'Process that blocks', kind: 'integer', default: '4242', help: 'From the diagnosis.' },
  slot: { label: 'Replication slot', kind: 'name', default: 'old_replica', help: 'From the diagnosis.' },
  table: { label: 'Table', kind: 'name', default: 'orders', help: 'From the diagnosis.' },
  column: { label: 'Column to index', kind: 'name', default: 'customer_id', help: 'From the diagnosis.' },
  index: { label: 'Name of the new index', kind: 'name', default: 'orders_customer_id_idx' },
  walDirectory: {
    label: 'Directory of the WAL',
    kind: 'path',
    default: '/var/lib/postgresql/15/main/pg_wal',
  },
  redisHost: { label: 'Redis host', kind: 'host', default: 'redis.internal' },
  redisPort: { label: 'Redis port', kind: 'port', default: '6379' },
  redisMemory: {
    label: 'New memory limit',
    kind: 'name',
    default: '2gb',
    help: 'At most three quarters of the machine’s memory (rule of thumb).',
  },
  keyPattern: { label: 'Key pattern', kind: 'name', default: 'sess:*', help: 'From the slow log.' },
  redisUser: { label: 'Redis user of the application', kind: 'name', default: 'default' },
  rabbitNode: { label: 'RabbitMQ node', kind: 'name', default: 'rabbit@mq-1' },
  rabbitMetrics: {
    label: 'Metrics of the RabbitMQ node',
    kind: 'url',
    default: 'http://mq-1.internal:15692/metrics',
  },
  vhost: { label: 'Virtual host', kind: 'name', default: '/' },
  queue: { label: 'Queue', kind: 'name', default: 'orders' },
  deadLetterQueue: { label: 'Dead-letter queue', kind: 'name', default: 'orders.dead' },
  workerService: { label: 'Service that consumes', kind: 'name', default: 'orders-worker' },
  haproxySocket: { label: 'HAProxy’s admin socket', kind: 'path', default: '/run/haproxy/admin.sock' },
  backend: { label: 'Backend', kind: 'name', default: 'web' },
  server: { label: 'Server', kind: 'name', default: 'web1', help: 'From the diagnosis.' },
  serverUrl: {
    label: 'Health check of that server',
    kind: 'url',
    default: 'http://web1.internal:8080/healthz',
  },
  serverService: { label: 'Service on that server', kind: 'name', default: 'web1' },
  siteUrl: { label: 'Address users open', kind: 'url', default: 'http://www.internal/' },
  nginxConfig: { label: 'nginx configuration, in git', kind: 'path', default: '/etc/nginx' },
  accessLog: { label: 'Access log', kind: 'path', default: '/var/log/nginx/access.log' },
  errorLog: { label: 'Error log', kind: 'path', default: '/var/log/nginx/error.log' },
  domain: { label: 'Domain', kind: 'host', default: 'api.example.com' },
  tlsHost: { label: 'Host that ends TLS', kind: 'host', default: 'api.example.com' },
  tlsPort: { label: 'TLS port', kind: 'port', default: '443' },
  certificate: { label: 'Certificate file', kind: 'path', default: '/etc/nginx/tls/fullchain.pem' },
  renewCommand: {
    label: 'Renewal script',
    kind: 'path',
    default: '/usr/local/bin/renew-certificate',
    help: 'Whatever orders and writes a new certificate, for example a wrapper of certbot or acme.sh.',
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;

/** What a value may look like. Quoting keeps any text inert; the kind catches what cannot be meant. */
export type VariableKind = 'name' | 'host' | 'port' | 'integer' | 'path' | 'url';

const shapes: Record<VariableKind, readonly [RegExp, string]> = {
  name: [/^[^-\0][^\0]*$/s, 'write at least one character, and none that starts an option (-)'],
  host: [
    /^[A-Za-z0-9_[][A-Za-z0-9_.:[\]-]*$/,
    'write a host name or an address, for example db.internal or 10.0.0.7',
  ],
  port: [/^\d{1,5}$/, 'write a port number, for example 5432'],
  integer: [/^\d{1,18}$/, 'write a whole number, for example 4242'],
  path: [/^\/[^\0]*$/s, 'write an absolute path, for example /var/log/nginx/access.log'],
  url: [/^https?:\/\/[^\s\0]+$/, 'write an address that starts with http:// or https://'],
};

export function isVariableName(name: string): name is VariableName {
  return Object.hasOwn(variables, name);
}

/** What is wrong with a value, with what would be right; null when it can be filled in. */
export function problemOf(name: VariableName, value: string): string | null {
  const [shape, remedy] = shapes[variables[name].kind];
  if (value.length > 500) return `${variables[name].label}: keep it to 500 characters`;
  return shape.test(value) ? null : `${variables[name].label}: ${remedy}`;
}
