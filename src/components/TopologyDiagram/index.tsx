import growth from '@generated/stage-topologies/default/growth.json';
import { lazy, Suspense, type ReactNode } from 'react';
import type { defaultStage } from '../../model/scenario/scenario';
import type { StageId } from '../../model/scenario/stages';
import Diagram, { type DiagramProps } from '../Diagram';

/** One chunk a stage, loaded when it is chosen; the stage the server shows comes with the page. */
const later = {
  prototype: lazy(() => import('@generated/stage-topologies/default/prototype.json').then(asComponent)),
  traction: lazy(() => import('@generated/stage-topologies/default/traction.json').then(asComponent)),
  growth: null,
  scale: lazy(() => import('@generated/stage-topologies/default/scale.json').then(asComponent)),
  millions: lazy(() => import('@generated/stage-topologies/default/millions.json').then(asComponent)),
} satisfies Record<StageId, unknown> & Record<typeof defaultStage, null>;

interface TopologyDiagramProps {
  readonly stage: StageId;
}

/**
 * The architecture of a stage that is chosen in the browser, drawn at build.
 *
 * In a page, `<TopologyDiagram stage="growth" />` never gets here: the remark plugin puts the picture itself
 * in its place, which also shows without script. For the same reason the first picture here stands outside the
 * boundary, whose content React may send in a hidden block.
 */
export default function TopologyDiagram({ stage }: TopologyDiagramProps): ReactNode {
  const Picture = later[stage];
  return (
    <>
      {Picture === null && <Diagram {...growth} />}
      <Suspense fallback={null}>{Picture && <Picture />}</Suspense>
    </>
  );
}

function asComponent({ default: picture }: { readonly default: DiagramProps }): { default: () => ReactNode } {
  return { default: () => <Diagram {...picture} /> };
}
