import { type ComponentId, componentIds } from '../../../playbooks/components';
import { blocks } from '../../../playbooks/markdown';

/** Order in the sidebar: the components in their own order, then other ways to look. */
export const positions = {
  overview: 1,
  component: (id: ComponentId) => 2 + componentIds.indexOf(id),
  byStage: 101,
  bySeverity: 102,
  alerts: 103,
};

/** A page of lists: its front matter and its blocks. */
export function page(
  title: string,
  description: string,
  content: readonly string[],
  position: number,
): string {
  const matter = {
    title,
    description,
    custom_edit_url: null,
    sidebar_position: position,
  };
  // JSON is YAML.
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${blocks(...content)}\n`;
}
