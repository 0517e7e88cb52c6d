import { useDoc } from '@docusaurus/plugin-content-docs/client';
import OriginalContent from '@theme-original/DocItem/Content';
import type { Props } from '@theme/DocItem/Content';
import { type ReactElement, useMemo } from 'react';
import { unpackPage } from '../../../../playbooks/pageData';
import Runbook from '../../../components/Runbook';

/** A page made from a playbook answers the reader; all others are what they were. */
export default function DocItemContent(props: Props): ReactElement {
  const { runbook } = useDoc().frontMatter as { readonly runbook?: string };
  const page = useMemo(() => (runbook ? unpackPage(runbook) : null), [runbook]);
  if (!page) return <OriginalContent {...props} />;
  return (
    <Runbook page={page}>
      <OriginalContent {...props} />
    </Runbook>
  );
}
