import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { Amount } from '../../calculators/kit/amount';
import type { QuantitySpec } from '../../calculators/kit/parse';
import { amountWording, type Draft, draftProblem, fieldText, typeInto } from './draft';
import { FieldFrame } from './FieldFrame';
import styles from './styles.module.css';

interface AmountFieldProps {
  readonly spec: QuantitySpec & { readonly help: string };
  readonly amount: Amount;
  /** Whether the reader said this amount here; it can then be reset. */
  readonly typed: boolean;
  /** Where the amount comes from, in a few words. */
  readonly origin: ReactNode;
  readonly onChange: (amount: Amount) => void;
  /** Left with Tab, Enter or a click elsewhere. */
  readonly onLeave?: () => void;
  readonly onReset: () => void;
}

/** A quantity as text: a number or a range, with or without unit; a problem is told beside it and changes nothing else. */
export function AmountField({
  spec,
  amount,
  typed,
  origin,
  onChange,
  onLeave,
  onReset,
}: AmountFieldProps): ReactElement {
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const wording = amountWording(spec);
  const problem = draftProblem(draft, wording, amount);

  const type = (text: string) => {
    const { draft: typing, parsed } = typeInto(text, wording, amount);
    setDraft(typing);
    if (parsed.ok) onChange(parsed.value);
  };
  const leave = () => {
    if (problem === null) setDraft(null);
    onLeave?.();
  };
  const reset = () => {
    setDraft(null);
    onReset();
  };

  return (
    <FieldFrame
      id={id}
      label={spec.label}
      help={spec.help}
      problem={problem}
      origin={origin}
      onReset={typed || problem !== null ? reset : null}
    >
      <span className={styles.box} data-problem={problem !== null || undefined}>
        <input
          id={id}
          className={styles.input}
          type="text"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="done"
          value={fieldText(draft, wording, amount, typed)}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help ${id}-problem`}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
        <span className={styles.unit}>{spec.unit}</span>
      </span>
    </FieldFrame>
  );
}
