import { useDoc } from '@docusaurus/plugin-content-docs/client';
import OriginalContent from '@theme-original/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';
import type { ReactElement } from 'react';
import Runbook from '../../../components/Runbook';
import type { RunbookPage } from '../../../components/Runbook/page';

/** A page made from a playbook answers the reader; all others are what they were. */
export default function DocItemContent(props: Props): ReactElement {
  const { runbook } = useDoc().frontMatter as { readonly runbook?: RunbookPage };
  if (!runbook) return <OriginalContent {...props} />;
  return (
    <Runbook page={runbook}>
      <OriginalContent {...props} />
    </Runbook>
  );
}
