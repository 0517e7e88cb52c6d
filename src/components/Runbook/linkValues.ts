import type { Values } from '../../../playbooks/fill';
import { problemOf, type VariableName } from '../../../playbooks/variables';

/** Values that an alert's link brings for this page's variables, such as `?host=db-2`; what does not fit is left out. */
export function linkValues(search: string, variables: readonly VariableName[]): Values {
  const query = new URLSearchParams(search);
  const given = variables.flatMap((name) => {
    const value = query.get(name);
    return value !== null && problemOf(name, value) === null ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}
