import { type ReactElement, useRef, useState } from 'react';
import { copyText } from '../share/copyText';
import { downloadText } from '../share/downloadText';
import { emptyPlan, isEmptyPlan, type Plan, samePlan } from './plan';
import { MAX_FILE, planFromJson, planToJson, tooLarge } from './planFile';
import { planMarkdown } from './planMarkdown';
import { FileButton } from '../share/FileButton';
import styles from './styles.module.css';

interface ToolsProps {
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
}

/** What would take the place of the plan, once the reader agrees. */
interface Asked {
  readonly question: string;
  readonly yes: string;
  readonly next: Plan;
  readonly said: string;
}

/** The plan out and in: as Markdown, as a file, on paper, and back to the start. */
export function Tools({ plan, onChange }: ToolsProps): ReactElement {
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const first = useRef<HTMLButtonElement>(null);

  const say = (text: string) => {
    setAsked(null);
    setSaid(text);
  };
  const ask = (question: Asked) => {
    setSaid('');
    setAsked(question);
  };
  const replace = ({ next, said: text }: Asked) => {
    onChange(next);
    say(text);
    // The button that was pressed is gone: the keyboard goes on where the tools begin.
    first.current?.focus();
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MAX_FILE) return say(tooLarge);
    const answer = planFromJson(await chosen.text());
    if (!answer.ok) return say(answer.problem);
    if (samePlan(plan, answer.plan)) return say(`${chosen.name} says what stands here already.`);
    const taken = { next: answer.plan, said: `Plan taken from ${chosen.name}.` };
    if (isEmptyPlan(plan)) return replace({ ...taken, question: '', yes: '' });
    const whose = answer.plan.name.trim();
    ask({
      ...taken,
      question: `${chosen.name} holds ${whose ? `the plan of ${whose}` : 'a plan without a name'}. It would take the place of what stands here. Save yours first if you want both.`,
      yes: 'Replace what is here',
    });
  };
  const reset = () => {
    if (isEmptyPlan(plan)) return say('Nothing is filled in.');
    ask({
      question: 'Every field would be emptied, and this browser keeps no copy.',
      yes: 'Empty every field',
      next: emptyPlan,
      said: 'Every field is empty.',
    });
  };
  const copy = async () => {
    const copied = await copyText(planMarkdown(plan));
    say(
      copied ? 'Copied as Markdown.' : 'This browser does not let the page copy: save the Markdown instead.',
    );
  };
  const save = (name: string, type: string, text: string) => {
    downloadText(name, type, text);
    say(`Saved as ${name}.`);
  };

  return (
    <div className={styles.tools}>
      <button ref={first} type="button" className={styles.tool} onClick={() => void copy()}>
        Copy as Markdown
      </button>
      <button
        type="button"
        className={styles.tool}
        onClick={() => save('growth-plan.md', 'text/markdown', planMarkdown(plan))}
      >
        Save Markdown
      </button>
      <button
        type="button"
        className={styles.tool}
        onClick={() => save('growth-plan.json', 'application/json', planToJson(plan))}
      >
        Save file
      </button>
      <FileButton className={styles.tool} onFile={(chosen) => void read(chosen)}>
        Load file
      </FileButton>
      <button type="button" className={styles.tool} onClick={() => window.print()}>
        Print
      </button>
      <button type="button" className={styles.tool} onClick={reset}>
        Reset
      </button>
      <div className={styles.said} role="status">
        {asked ? <p>{asked.question}</p> : said && <p>{said}</p>}
      </div>
      {asked && (
        <div className={styles.answers}>
          <button type="button" className={styles.tool} onClick={() => say('Nothing was changed.')}>
            Keep what is here
          </button>
          <button type="button" className={styles.tool} onClick={() => replace(asked)}>
            {asked.yes}
          </button>
        </div>
      )}
    </div>
  );
}
