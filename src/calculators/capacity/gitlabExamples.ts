/** Web tier of a GitLab reference architecture. */
interface PublishedSize {
  readonly users: string;
  /** API requests/s the size is tested for; GitLab adds a tenth of web requests to them. */
  readonly apiRps: number;
  readonly nodes: number;
  readonly vcpus: number;
  /** Nodes that may be down: from 3,000 users on the size is highly available. */
  readonly spare: number;
  /** What {@link serviceTime} and the default ceiling predict; a test holds it. */
  readonly predicted: number;
}

/** Fitted once, to the 10,000-user size; every other size is predicted with it. */
const serviceTime = 200;

const sizes: readonly PublishedSize[] = [
  { users: '2k', apiRps: 40, nodes: 2, vcpus: 8, spare: 0, predicted: 2 },
  { users: '3k', apiRps: 60, nodes: 3, vcpus: 8, spare: 1, predicted: 4 },
  { users: '5k', apiRps: 100, nodes: 3, vcpus: 16, spare: 1, predicted: 3 },
  { users: '10k', apiRps: 200, nodes: 3, vcpus: 32, spare: 1, predicted: 3 },
  { users: '25k', apiRps: 500, nodes: 5, vcpus: 32, spare: 1, predicted: 6 },
  { users: '50k', apiRps: 1_000, nodes: 12, vcpus: 32, spare: 1, predicted: 11 },
];

/**
 * GitLab's published sizes as examples: a worker is a vCPU, memory is left out, and the latency target is wide
 * enough for the utilisation ceiling to decide.
 */
export const gitlabExamples = sizes.map(({ users, apiRps, nodes, vcpus, spare, predicted }) => ({
  name: `GitLab, ${users} users`,
  inputs: {
    peakRps: apiRps * 1.1,
    serviceTime,
    workersPerServer: vcpus,
    latencyTarget: 2_000,
    zones: 1,
    zonesLost: 0,
    spareServers: spare,
    memoryPerWorker: 0,
  },
  expect: { servers: predicted },
  published: {
    results: { servers: nodes },
    source: `GitLab reference architecture, ${users} users: ${nodes} Rails nodes of ${vcpus} vCPU for ${apiRps} API requests/s`,
    url: `https://docs.gitlab.com/administration/reference_architectures/${users}_users/`,
  },
}));
