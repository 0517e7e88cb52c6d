import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { type DragEvent, type ReactElement, useState } from 'react';
import type { Checklist } from '../../checklists/checklist';
import { issuesMarkdown, issuesScript, openIssues } from '../../checklists/issues';
import { checklistMarkdown } from '../../checklists/markdown';
import { merge, noProgress, type Progress } from '../../checklists/progress';
import { MAX_FILE, progressFromJson, progressToJson, tooLarge } from '../../checklists/progressFile';
import { Menu } from '../Calculator/Menu';
import { copyText } from '../share/copyText';
import { downloadText } from '../share/downloadText';
import { importText } from './importText';
import { FileButton } from '../share/FileButton';
import styles from './styles.module.css';

interface ToolsProps {
  readonly checklist: Checklist;
  readonly progress: Progress;
  readonly onChange: (progress: Progress) => void;
}

/** The list out of the browser, progress out and in, and back to the start. */
export function Tools({ checklist, progress, onChange }: ToolsProps): ReactElement {
  const { withBaseUrl } = useBaseUrlUtils();
  const [status, setStatus] = useState('');
  const [before, setBefore] = useState<Progress | null>(null);
  const [asking, setAsking] = useState(false);
  const ticks = Object.keys(progress).length;

  const say = (text: string) => {
    setBefore(null);
    setStatus(text);
  };
  const replace = (next: Progress, text: string) => {
    setStatus(text);
    setBefore(progress);
    onChange(next);
  };
  const absolute = (to: string) => new URL(withBaseUrl(to), window.location.origin).href;
  const copy = async () => {
    const copied = await copyText(checklistMarkdown(checklist, progress, absolute));
    say(copied ? 'Copied as Markdown.' : 'This browser does not let the page copy: save the file instead.');
  };
  const issues = (name: string, write: (open: ReturnType<typeof openIssues>) => string) => {
    const open = openIssues(checklist, progress, absolute);
    if (open.length === 0) {
      say('Everything is ticked: there is no issue to open.');
      return;
    }
    downloadText(name, 'text/plain', write(open));
    say(`${open.length} ${open.length === 1 ? 'issue' : 'issues'} written: one for each open item.`);
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MAX_FILE) {
      say(tooLarge);
      return;
    }
    const answer = progressFromJson(checklist, await chosen.text());
    if (answer.ok) replace(merge(progress, answer.progress), importText(progress, answer));
    else say(answer.problem);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  };
  const reset = () => {
    if (ticks === 0) {
      say('Nothing is ticked.');
      return;
    }
    if (asking) replace(noProgress, 'All items are open again.');
    setAsking(!asking);
  };

  return (
    <div className={styles.tools} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <button type="button" className={styles.tool} onClick={() => void copy()}>
        Copy as Markdown
      </button>
      <Menu label="Issue texts">
        <button type="button" onClick={() => issues(`${checklist.id}-issues.md`, issuesMarkdown)}>
          One Markdown file
        </button>
        <button
          type="button"
          onClick={() => issues(`${checklist.id}-issues.sh`, (open) => issuesScript(checklist, open))}
        >
          Script for GitHub’s gh
        </button>
      </Menu>
      <button
        type="button"
        className={styles.tool}
        onClick={() =>
          downloadText(
            `${checklist.id}-progress.json`,
            'application/json',
            progressToJson(checklist, progress),
          )
        }
      >
        Save progress
      </button>
      <FileButton className={styles.tool} onFile={(chosen) => void read(chosen)}>
        Load progress
      </FileButton>
      <button type="button" className={styles.tool} onClick={reset} onBlur={() => setAsking(false)}>
        {asking ? `Open ${ticks} ${ticks === 1 ? 'tick' : 'ticks'} again: sure?` : 'Reset'}
      </button>
      <span className={styles.status} role="status">
        {status}
      </span>
      {before && (
        <button
          type="button"
          className={styles.textButton}
          onClick={() => {
            onChange(before);
            say('Undone.');
          }}
        >
          Undo
        </button>
      )}
    </div>
  );
}
