/** What runbooks are grouped by: sidebar, alert groups, Alertmanager routes and dashboards use these names. */
export const components = {
  postgres: {
    title: 'PostgreSQL',
    about: 'Connections, locks, plans, replicas and the log that feeds them.',
  },
  redis: { title: 'Redis', about: 'Memory that fills, and commands that hold up all others.' },
  rabbitmq: { title: 'RabbitMQ', about: 'Queues that grow, and messages that nobody can process.' },
  haproxy: { title: 'HAProxy', about: 'Servers that fall out of the balancer.' },
  nginx: { title: 'nginx', about: 'Errors after a change of configuration, and the way back.' },
  tls: { title: 'TLS certificates', about: 'Certificates that run out, and renewals that nobody serves.' },
} as const satisfies Record<string, { readonly title: string; readonly about: string }>;

export type ComponentId = keyof typeof components;

export const componentIds = Object.keys(components) as ComponentId[];
