import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { useRunbook } from './RunbookContext';
import { RulePanel } from './RulePanel';

interface OwnRuleProps {
  /** The rule with the starting numbers of the stage, as the page has it. */
  readonly text: string;
  /** Shows a rule. */
  readonly children: (text: string) => ReactNode;
}

type ReadersRule = typeof import('./ReadersRule').default;

/** An alert's rule with the threshold that follows from the reader's numbers, once the page is shown; before, the stage's. */
export default function OwnRule({ text, children }: OwnRuleProps): ReactElement {
  const page = useRunbook()?.page;
  const [Loaded, setLoaded] = useState<ReadersRule | null>(null);
  const needed = Boolean(page?.threshold);
  useEffect(() => {
    // The reader's numbers bring all fields of the scenario, which most pages never need. Without them the page is whole.
    if (needed)
      import('./ReadersRule').then(
        (module) => setLoaded(() => module.default),
        () => undefined,
      );
  }, [needed]);

  if (!page?.threshold) return <>{children(text)}</>;
  const { label, value, follows } = page.threshold;
  const rule = { text, value, follows };
  return Loaded ? (
    <Loaded page={page} threshold={page.threshold} rule={rule}>
      {children}
    </Loaded>
  ) : (
    <RulePanel label={label} rule={rule} state="stage">
      {children}
    </RulePanel>
  );
}
