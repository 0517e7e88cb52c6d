import { closedLoop } from '../../../src/model/queueing/closedLoop';
import { erlangB, serversForBlocking } from '../../../src/model/queueing/erlangB';
import { erlangC, serversForWait, serversForWaitProbability } from '../../../src/model/queueing/erlangC';
import { concurrency, interactiveResponseTime } from '../../../src/model/queueing/littlesLaw';
import { mg1 } from '../../../src/model/queueing/mg1';
import { allenCunneenMeanWait, cosmetatosMeanWait, mgcMeanWait } from '../../../src/model/queueing/mgc';
import { mm1 } from '../../../src/model/queueing/mm1';
import { mmc } from '../../../src/model/queueing/mmc';
import { mmck } from '../../../src/model/queueing/mmck';
import type { SteadyState, SteadyStateDistributions } from '../../../src/model/queueing/steadyState';
import {
  type Adapter,
  type CaseInputs,
  type CaseOutputs,
  has,
  maybeNumber,
  number,
  numbered,
  percentile,
} from '../inputs';

const servers = (inputs: CaseInputs) => number(inputs, 'servers', 'c');
const arrivalRate = (inputs: CaseInputs) => number(inputs, 'lambda', 'lambdaPerSec', 'arrivalRate', 'qps');
const offeredLoad = (inputs: CaseInputs) => number(inputs, 'offeredErlangs', 'offeredLoad');

function serviceTime(inputs: CaseInputs): number {
  const rate = maybeNumber(inputs, 'mu');
  return rate === undefined ? number(inputs, 'serviceSec', 'serviceTime', 'holdSec') : 1 / rate;
}

const queueOf = (inputs: CaseInputs) => ({
  arrivalRate: arrivalRate(inputs),
  serviceTime: serviceTime(inputs),
});

function means(state: SteadyState): CaseOutputs {
  return {
    utilization: state.utilisation,
    pWait: state.waitProbability,
    L: state.inSystem,
    Lq: state.inQueue,
    W: state.meanResponse,
    Wq: state.meanWait,
  };
}

function distributions(state: SteadyStateDistributions, fields: readonly string[]): CaseOutputs {
  return {
    ...means(state),
    P0: state.idleProbability,
    ...numbered(fields, /^cdfW_(.+)$/, (t) => state.responseCdf(t)),
    ...numbered(fields, /^cdfWq_(.+)$/, (t) => state.waitCdf(t)),
    ...numbered(fields, /^p([\d.]+)W$/, (p) => state.responseQuantile(percentile(p))),
    ...numbered(fields, /^p([\d.]+)Wq$/, (p) => state.waitQuantile(percentile(p))),
  };
}

const littlesLaw: Adapter = (inputs) => ({
  ...(has(inputs, 'meanResidenceSec') && {
    concurrency: concurrency(number(inputs, 'throughputPerSec'), number(inputs, 'meanResidenceSec')),
  }),
  ...(has(inputs, 'thinkTimeSec') && {
    responseTimeSec: interactiveResponseTime(
      number(inputs, 'users'),
      number(inputs, 'throughputPerSec'),
      number(inputs, 'thinkTimeSec'),
    ),
  }),
});

const blocking: Adapter = (inputs) => {
  if (!has(inputs, 'maxBlocking')) return { blocking: erlangB(servers(inputs), offeredLoad(inputs)) };
  const size = serversForBlocking(offeredLoad(inputs), number(inputs, 'maxBlocking'));
  return { servers: size.servers, blocking: size.blockingProbability };
};

const waiting: Adapter = (inputs) => {
  if (has(inputs, 'maxPWait')) {
    const size = serversForWaitProbability(offeredLoad(inputs), number(inputs, 'maxPWait'));
    return { servers: size.servers, pWait: size.waitProbability };
  }
  if (has(inputs, 'maxWaitSec')) {
    const [quantile, maxWait] = [number(inputs, 'quantile'), number(inputs, 'maxWaitSec')];
    const size = serversForWait({ ...queueOf(inputs), quantile, maxWait });
    return { servers: size.servers, pWaitExceeds: size.probabilityOfLongerWait };
  }
  return { pWait: erlangC(servers(inputs), offeredLoad(inputs)) };
};

const tailLatency: Adapter = (inputs) => {
  const state = mmc({ ...queueOf(inputs), servers: servers(inputs) });
  const quantile = number(inputs, 'quantile');
  return {
    ...means(state),
    responsePercentile: state.responseQuantile(quantile),
    waitPercentile: state.waitQuantile(quantile),
  };
};

const bounded: Adapter = (inputs) => {
  const state = mmck({ ...queueOf(inputs), servers: servers(inputs), capacity: number(inputs, 'capacity') });
  return {
    pReject: state.rejectProbability,
    throughput: state.throughput,
    utilization: state.utilisation,
    L: state.inSystem,
    Lq: state.inQueue,
    W: state.meanResponse,
    Wq: state.meanWait,
  };
};

const closed: Adapter = (inputs) => {
  const state = closedLoop({
    users: number(inputs, 'users'),
    thinkTime: number(inputs, 'thinkTimeSec'),
    serviceTime: serviceTime(inputs),
    servers: servers(inputs),
  });
  return {
    throughput: state.throughput,
    responseTimeSec: state.responseTime,
    inSystem: state.inSystem,
    utilization: state.utilisation,
  };
};

const general: Adapter = (inputs) => {
  const load = { ...queueOf(inputs), servers: servers(inputs), scv: number(inputs, 'scv') };
  const meanWait = mgcMeanWait(load);
  return {
    // Exact waits are given with the band that an approximation may err within.
    WqExact: meanWait,
    Wq: meanWait,
    W: meanWait + load.serviceTime,
    kimura: meanWait,
    allenCunneen: allenCunneenMeanWait(load),
    cosmetatos: cosmetatosMeanWait(load),
  };
};

export const queueingAdapters: Readonly<Record<string, Adapter>> = {
  'littles-law': littlesLaw,
  mm1: (inputs, fields) => distributions(mm1(queueOf(inputs)), fields),
  'erlang-b': blocking,
  'erlang-c': waiting,
  mmc: (inputs, fields) => distributions(mmc({ ...queueOf(inputs), servers: servers(inputs) }), fields),
  'tail-latency': tailLatency,
  mmck: bounded,
  'closed-model': closed,
  mg1: (inputs) => means(mg1({ ...queueOf(inputs), scv: number(inputs, 'scv') })),
  mgc: general,
};
