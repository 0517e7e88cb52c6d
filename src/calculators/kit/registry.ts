import type { Calculator } from './define';

/**
 * Every calculator by the name of its folder, in reading order. A browser cannot list folders; a test holds this list
 * against them.
 */
export const calculatorSlugs = [
  'capacity',
  'load-test',
  'load-balancing',
  'autoscaling',
  'serverless',
  'rate-limit',
  'call-graph',
  'connection-pool',
  'index-size',
  'read-replicas',
  'sharding',
  'storage',
  'cache',
  'queue-workers',
  'slo',
  'availability',
  'cost',
  'unit-economics',
  'team',
  'survey',
] as const;

export type CalculatorSlug = (typeof calculatorSlugs)[number];

export function isCalculatorSlug(slug: string): slug is CalculatorSlug {
  return (calculatorSlugs as readonly string[]).includes(slug);
}

/**
 * Loads one calculator, in a chunk of its own where the site is built.
 *
 * @throws RangeError when there is no calculator of that name
 */
export async function loadCalculator(slug: string): Promise<Calculator> {
  if (!isCalculatorSlug(slug)) throw new RangeError(`loadCalculator: slug must be a calculator, got ${slug}`);
  // The pattern of the path tells every bundler which files may be meant.
  const module = (await import(`../${slug}/definition.ts`)) as { readonly default: Calculator };
  return module.default;
}
