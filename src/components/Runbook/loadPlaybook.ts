import type { Playbook } from '../../../playbooks/playbook';

/**
 * Loads one playbook, in a chunk of its own where the site is built. Names with a dot are left out: the drills and
 * recordings beside the playbooks belong to the build.
 *
 * @throws Error when there is no such playbook, or the network has gone
 */
export async function loadPlaybook(component: string, id: string): Promise<Playbook> {
  const module = (await import(
    /* webpackInclude: /[\\/][\w-]+\.ts$/ */ `../../../playbooks/${component}/${id}.ts`
  )) as { readonly default: Playbook };
  return module.default;
}
