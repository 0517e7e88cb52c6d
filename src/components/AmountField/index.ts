export { AmountField } from './AmountField';
export { ChoiceField } from './ChoiceField';
