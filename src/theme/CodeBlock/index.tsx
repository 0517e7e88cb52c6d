import OriginalCodeBlock from '@theme-original/CodeBlock';
import type { Props } from '@theme/CodeBlock';
import type { ReactElement } from 'react';
import { CommandBlock, OwnRule, useRunbook, Variables } from '../../components/Runbook';

/** In a runbook a fence that names a step becomes a command, one that lists the values their form, and a rule takes the reader's threshold. */
export default function CodeBlock(props: Props): ReactElement {
  const runbook = useRunbook();
  const meta = /(?:^|\s)(step|runbook|rule)="([\w-]+)"/.exec(props.metastring ?? '');
  if (!runbook || !meta) return <OriginalCodeBlock {...props} />;
  const [, kind, name = ''] = meta;
  if (kind === 'runbook') return <Variables />;
  if (kind === 'rule')
    return (
      <OwnRule text={String(props.children)}>
        {(text) => <OriginalCodeBlock {...props}>{text}</OriginalCodeBlock>}
      </OwnRule>
    );
  const command = runbook.page.commands[name];
  return command ? <CommandBlock id={name} command={command} /> : <OriginalCodeBlock {...props} />;
}
