import type { Playbook } from './playbook';

/** Where a runbook lives on the site, below its base address. */
export function runbookPath({ component, id }: Pick<Playbook, 'component' | 'id'>): string {
  return `/runbooks/${component}/${id}`;
}
