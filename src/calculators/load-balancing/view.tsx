import type { ReactElement } from 'react';
import { Comparison } from './comparison/Comparison';
import type { BalancingValues } from './inputs';
import { Picture } from './picture/Picture';

interface ViewProps {
  readonly values: BalancingValues;
}

/** The queues of the reader's servers, request by request. */
export function Queues({ values }: ViewProps): ReactElement {
  return <Picture values={values} />;
}

/** Every policy on the reader's servers, after a long run. */
export function Policies({ values }: ViewProps): ReactElement {
  return <Comparison values={values} />;
}
