import type { Playbook } from '../../playbooks/playbook';
import { runbookPath } from '../../playbooks/paths';
import type { Link } from '../../src/content/markdown';
import { kindOf } from '../../src/content/page';

/** A page with where it leads. */
export interface LinkedPage {
  readonly file: string;
  readonly path: string;
  readonly links: readonly Link[];
}

/** What stands in nobody's way: pages and runbooks that no guide leads to, or that lead to none. */
export function reachProblems(pages: readonly LinkedPage[], playbooks: readonly Playbook[]): string[] {
  const reached = (path: string, from: (other: string) => boolean) =>
    pages.some((page) => page.path !== path && from(page.path) && targets(page).includes(path));
  return [
    ...pages
      .filter(({ path }) => kindOf(path) === 'calculator')
      .flatMap((page) => [
        ...(reached(page.path, isGuide)
          ? []
          : [
              `${page.file}: no guide leads to it: link ${page.path} from the practice or stage that asks its question`,
            ]),
        ...(targets(page).some(isGuide)
          ? []
          : [
              `${page.file}: leads to no guide: link the practice or stage that says what to do with its answer`,
            ]),
      ]),
    ...playbooks.flatMap((playbook) => [
      ...(reached(runbookPath(playbook), isGuide)
        ? []
        : [
            `playbooks/${playbook.component}/${playbook.id}.ts: no guide leads to it: link ${runbookPath(playbook)} from the practice that prevents it`,
          ]),
      ...(playbook.prevent.some(({ to }) => isGuide(withoutPlace(to)))
        ? []
        : [
            `playbooks/${playbook.component}/${playbook.id}.ts: leads to no guide: name the practice or stage that prevents it in \`prevent\``,
          ]),
    ]),
    ...pages
      .filter(({ path }) => kindOf(path) === 'practice' && !reached(path, () => true))
      .map(({ file, path }) => `${file}: no page leads to it: link ${path} from a neighbour or a stage`),
  ];
}

function targets({ links }: LinkedPage): string[] {
  return links.map(({ url }) => withoutPlace(url));
}

/** Without query and anchor. */
function withoutPlace(url: string): string {
  return url.replace(/[?#].*/, '');
}

function isGuide(path: string): boolean {
  return ['stage', 'practice'].includes(kindOf(path));
}
