import { group } from 'd3-array';
import { type ReactElement, useState } from 'react';
import type { ResolvedInput } from '../../calculators/kit/calculatorState';
import type { Calculator, Input } from '../../calculators/kit/define';
import { isSeries } from '../../calculators/kit/series';
import { isAmount, type Setting } from '../../calculators/kit/setting';
import { AmountField, ChoiceField, SeriesField } from '../AmountField';
import { OwnNumbersLine } from './OwnNumbersLine';
import styles from './styles.module.css';
import type { Page } from './usePage';

interface InputFormProps {
  readonly calculator: Calculator;
  readonly page: Page;
  readonly compact: boolean;
}

/** The inputs: those that matter at once, the rest folded by what they are about. */
export function InputForm({ calculator, page, compact }: InputFormProps): ReactElement {
  const entries = Object.entries(calculator.inputs);
  const primary = entries.filter(([, { primary: shown }]) => shown);
  const folds = group(
    entries.filter(([, { primary: shown }]) => !shown),
    ([, { fold }]) => fold ?? 'More',
  );
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate aria-label="Inputs">
      <OwnNumbersLine page={page} />
      <Fields entries={primary} page={page} />
      {entries.some(([, { kind }]) => kind === 'quantity') && (
        <p className={styles.hint}>
          Not sure? Type <code>800..1500</code> for a range.
        </p>
      )}
      {!compact &&
        [...folds].map(([name, inside]) => <Fold key={name} name={name} entries={inside} page={page} />)}
    </form>
  );
}

interface FieldsProps {
  readonly entries: readonly (readonly [string, Input])[];
  readonly page: Page;
}

function Fields({ entries, page }: FieldsProps): ReactElement[] {
  return entries.map(([key, input]) => (
    <InputField key={key} inputKey={key} input={input} resolved={page.inputs[key]!} page={page} />
  ));
}

function Fold({ name, entries, page }: FieldsProps & { readonly name: string }): ReactElement {
  // What was changed should not hide: a link that sets a folded input opens the fold.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? entries.some(([key]) => page.inputs[key]!.origin === 'yours');
  return (
    <details className={styles.more} open={open} onToggle={(event) => setChosen(event.currentTarget.open)}>
      <summary>
        {name}{' '}
        <span className={styles.count}>{entries.length === 1 ? '1 input' : `${entries.length} inputs`}</span>
      </summary>
      <div className={styles.moreFields}>
        <Fields entries={entries} page={page} />
      </div>
    </details>
  );
}

interface InputFieldProps {
  readonly inputKey: string;
  readonly input: Input;
  readonly resolved: ResolvedInput;
  readonly page: Page;
}

const originText = { yours: 'typed here', numbers: 'from your numbers', default: 'default' } as const;

function InputField({ inputKey, input, resolved: { amount, origin }, page }: InputFieldProps): ReactElement {
  const shared = {
    typed: origin === 'yours',
    origin: originText[origin],
    onReset: () => page.resetInput(inputKey),
  };
  if (input.kind === 'choice') {
    return (
      <ChoiceField
        {...shared}
        label={input.label}
        help={input.help}
        options={input.options}
        value={typeof amount === 'string' ? amount : ''}
        onChange={(value) => page.choose(inputKey, value)}
      />
    );
  }
  const typing = {
    ...shared,
    onChange: (next: Setting) => page.type(inputKey, next),
    onLeave: page.leave,
  };
  if (input.kind === 'series')
    return <SeriesField {...typing} spec={input} series={isSeries(amount) ? amount : []} />;
  return <AmountField {...typing} spec={input} amount={isAmount(amount) ? amount : input.min} />;
}
