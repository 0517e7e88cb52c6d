import { stageIds, type StageId } from '../model/scenario/stages';

/** What a stage is about, for the pages that speak of all five. */
export interface StageText {
  /** The architecture and the point of the stage, in one line. */
  readonly summary: string;
  /** The stage after it; null for the last. */
  readonly next: StageId | null;
  /** Its guide. */
  readonly guide: string;
}

const summaries: Readonly<Record<StageId, string>> = {
  prototype: 'One machine and a backup. Find out whether anybody wants it.',
  traction: 'A load balancer, stateless servers, a managed database. Stop losing people to downtime.',
  growth: 'Two zones, a standby, a cache and a queue. Survive the loss of any one part.',
  scale: 'Autoscaling, replicas and a connection pooler. Keep one database carrying everything.',
  millions: 'Shards and cells. Let no failure reach everybody at once.',
};

/** Texts of the stages, smallest first. */
export const stages = Object.fromEntries(
  stageIds.map((id, index) => [
    id,
    { summary: summaries[id], next: stageIds[index + 1] ?? null, guide: `/stages/${id}` },
  ]),
) as Readonly<Record<StageId, StageText>>;
