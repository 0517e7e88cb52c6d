import type { ReactElement, ReactNode } from 'react';
import type { RunbookPage } from '../../../playbooks/pageData';
import { RunbookProvider } from './RunbookContext';
import Timeline from './Timeline';

export { default as CommandBlock } from './CommandBlock';
export { default as OwnRule } from './OwnRule';
export { useRunbook } from './RunbookContext';
export { default as Variables } from './Variables';

/** A runbook's page with all that answers the reader. */
export default function Runbook({
  page,
  children,
}: {
  readonly page: RunbookPage;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <RunbookProvider page={page}>
      {children}
      <Timeline />
    </RunbookProvider>
  );
}
