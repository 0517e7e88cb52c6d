import type { Calculator } from '../../src/calculators/kit/define';
import autoscaling from '../../src/calculators/autoscaling/definition';
import availability from '../../src/calculators/availability/definition';
import cache from '../../src/calculators/cache/definition';
import callGraph from '../../src/calculators/call-graph/definition';
import capacity from '../../src/calculators/capacity/definition';
import connectionPool from '../../src/calculators/connection-pool/definition';
import cost from '../../src/calculators/cost/definition';
import indexSize from '../../src/calculators/index-size/definition';
import loadBalancing from '../../src/calculators/load-balancing/definition';
import loadTest from '../../src/calculators/load-test/definition';
import queueWorkers from '../../src/calculators/queue-workers/definition';
import rateLimit from '../../src/calculators/rate-limit/definition';
import readReplicas from '../../src/calculators/read-replicas/definition';
import serverless from '../../src/calculators/serverless/definition';
import sharding from '../../src/calculators/sharding/definition';
import slo from '../../src/calculators/slo/definition';
import storage from '../../src/calculators/storage/definition';
import survey from '../../src/calculators/survey/definition';
import team from '../../src/calculators/team/definition';
import unitEconomics from '../../src/calculators/unit-economics/definition';

/** Every definition, imported by name: the test runner cannot follow the path that the registry puts together. */
export const everyCalculator = [
  capacity,
  loadTest,
  loadBalancing,
  connectionPool,
  cache,
  readReplicas,
  sharding,
  queueWorkers,
  autoscaling,
  serverless,
  callGraph,
  slo,
  availability,
  indexSize,
  storage,
  rateLimit,
  team,
  cost,
  unitEconomics,
  survey,
] as unknown as readonly Calculator[];
