/** The five growth stages, smallest first; users are monthly active users. */
export const stageIds = ['prototype', 'traction', 'growth', 'scale', 'millions'] as const;

export type StageId = (typeof stageIds)[number];

export interface StageBand {
  readonly id: StageId;
  /** Name as people read it. */
  readonly title: string;
  /** Monthly active users at which the stage begins. */
  readonly from: number;
  /** Monthly active users at which the next stage begins; the last stage has no end. */
  readonly to: number;
}

export const stageBands: readonly StageBand[] = [
  { id: 'prototype', title: 'Prototype', from: 0, to: 1_000 },
  { id: 'traction', title: 'Traction', from: 1_000, to: 10_000 },
  { id: 'growth', title: 'Growth', from: 10_000, to: 100_000 },
  { id: 'scale', title: 'Scale', from: 100_000, to: 1_000_000 },
  { id: 'millions', title: 'Millions', from: 1_000_000, to: Infinity },
];

/**
 * Stage of a product by its size.
 *
 * @param users monthly active users, 0 or more
 * @throws RangeError when `users` is negative or not a number
 * @example stageOf(25_000) // 'growth'
 */
export function stageOf(users: number): StageId {
  if (!(users >= 0)) throw new RangeError(`stageOf: users must be at least 0, got ${users}`);
  return (stageBands.find((band) => users < band.to) ?? stageBands[stageBands.length - 1]!).id;
}
