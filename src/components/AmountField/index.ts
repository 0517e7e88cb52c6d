export { AmountField } from './AmountField';
export { ChoiceField } from './ChoiceField';
export { SeriesField } from './SeriesField';
