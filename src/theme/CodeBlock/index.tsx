import OriginalCodeBlock from '@theme-original/CodeBlock';
import type { Props } from '@theme/CodeBlock';
import type { ReactElement } from 'react';
import { CommandBlock, useRunbook, Variables } from '../../components/Runbook';

/** In a runbook a fence that names a step becomes a command, and the one that lists the values their form. */
export default function CodeBlock(props: Props): ReactElement {
  const runbook = useRunbook();
  const meta = /(?:^|\s)(step|runbook)="([\w-]+)"/.exec(props.metastring ?? '');
  if (!runbook || !meta) return <OriginalCodeBlock {...props} />;
  const [, kind, name = ''] = meta;
  if (kind === 'runbook') return <Variables />;
  const command = runbook.page.commands[name];
  return command ? <CommandBlock id={name} command={command} /> : <OriginalCodeBlock {...props} />;
}
