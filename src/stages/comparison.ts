import type { StageId } from '../model/scenario/stages';

/** One line of the comparison: what is usual at each stage, and the pages that say more. */
export interface ComparisonRow {
  readonly label: string;
  readonly links: readonly { readonly label: string; readonly to: string }[];
  readonly cells: Readonly<Record<StageId, string>>;
}

/** Lines that belong together. */
export interface ComparisonGroup {
  readonly title: string;
  readonly rows: readonly ComparisonRow[];
}

/** What no model computes: rules of thumb, each argued in the guide of its stage. */
export const comparison: readonly ComparisonGroup[] = [
  {
    title: 'People and promise',
    rows: [
      {
        label: 'Engineers',
        links: [{ label: 'Team and on-call', to: '/calculators/team' }],
        cells: {
          prototype: '1–4; everybody deploys',
          traction: '3–8, one team; four or more in the rota',
          growth: '8–25 in two to four teams; a rota of eight',
          scale: '25–80; a platform team of four to eight',
          millions: '80 and more; rotas at two sites',
        },
      },
      {
        label: 'Recovery objective',
        links: [
          { label: 'Backups and restore tests', to: '/practices/backups-and-restore-tests' },
          { label: 'Disaster recovery', to: '/practices/disaster-recovery' },
        ],
        cells: {
          prototype: 'Back the same day; at most the last minutes of data lost, if the log is archived',
          traction: 'Back within four hours, by a restore that is timed every night',
          growth: 'A zone or the database’s machine: minutes, nobody woken, no committed write lost',
          scale: 'A zone: unnoticed. A bad release leaves by itself. A region: hours',
          millions:
            'Each failure reaches a chosen share of users. One shard back within four hours; a region in minutes where a contract asks',
        },
      },
    ],
  },
  {
    title: 'How it is run',
    rows: [
      {
        label: 'Releases',
        links: [
          { label: 'CI/CD', to: '/practices/ci-cd' },
          { label: 'Progressive delivery', to: '/practices/progressive-delivery' },
        ],
        cells: {
          prototype: 'Every merge, at once; one command goes back',
          traction: 'At noon, one server at a time, drained first; schema changes in two steps',
          growth: 'A canary compared for ten minutes; a lock timeout on every schema change',
          scale: 'Server, zone, the rest: waves that stop themselves',
          millions: 'Cell by cell over a day, own people first; configuration takes the same road',
        },
      },
      {
        label: 'Observability',
        links: [
          { label: 'Metrics', to: '/practices/monitoring' },
          { label: 'SLOs', to: '/practices/slos' },
        ],
        cells: {
          prototype: 'A check from outside, an error tracker, structured logs',
          traction: 'Latency by route as p50 and p95; statements by total time, weekly; two alerts that ring',
          growth: 'Burn-rate alerts; traces over web, queue and database; saturation of every pool',
          scale: 'Objectives by user journey, owned by teams; traces sampled at the tail',
          millions: 'Signals by cell and by tenant; what succeeds is sampled',
        },
      },
      {
        label: 'Security',
        links: [
          { label: 'Authorisation', to: '/practices/authorisation' },
          { label: 'Threat modelling', to: '/practices/threat-modelling' },
        ],
        cells: {
          prototype:
            'A second factor on every account; the database closed to the world; no secret in the code',
          traction: 'Single sign-on, least roles, weekly updates, a test of access for every endpoint',
          growth:
            'Secrets rotated without a release; private networks; a yearly penetration test; limits on login',
          scale:
            'An owner; access to production temporary and recorded; backups that production cannot delete',
          millions: 'Keys that end at the cell; attacks by volume are routine; deletion reaches every copy',
        },
      },
      {
        label: 'Data',
        links: [
          { label: 'Schema migrations', to: '/practices/schema-migrations' },
          { label: 'Privacy and retention', to: '/practices/privacy-and-retention' },
        ],
        cells: {
          prototype: 'The log archived in another account; a weekly copy elsewhere; one timed restore',
          traction: 'A restore into staging each night; retention written down',
          growth: 'Restore time on the dashboard; reports read a copy',
          scale: 'Large tables partitioned; the tenant’s key in each; transaction age watched',
          millions: 'Shards restored in rotation; tenants moved one at a time; schema changes shard by shard',
        },
      },
      {
        label: 'Put off',
        links: [
          { label: 'Monolith and microservices', to: '/practices/monolith-and-microservices' },
          { label: 'Kubernetes', to: '/practices/kubernetes' },
        ],
        cells: {
          prototype: 'A second server, a cache, a broker, services, Kubernetes',
          traction: 'A standby (unless a contract asks), a cache, replicas, services, Kubernetes',
          growth: 'Shards, an event log, a second region, autoscaling, services',
          scale: 'Shards, a second live region, a service mesh, own hardware',
          millions: 'Writes in two regions, transactions across shards, a database of your own making',
        },
      },
    ],
  },
];
