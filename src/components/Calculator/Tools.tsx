import { useLocation } from '@docusaurus/router';
import { type ReactElement, useState } from 'react';
import type { Calculator } from '../../calculators/kit/define';
import { toCsv, toJson, toMarkdown } from '../../calculators/kit/exports';
import type { Simulation } from '../../calculators/kit/simulate';
import { copyText } from '../share/copyText';
import { downloadText } from '../share/downloadText';
import { Menu } from './Menu';
import styles from './styles.module.css';
import type { Page } from './usePage';

interface ToolsProps {
  readonly calculator: Calculator;
  readonly page: Page;
  readonly simulation: Simulation | null;
}

/** What can be done with the answer: hand it on, compare it, start over. */
export function Tools({ calculator, page, simulation }: ToolsProps): ReactElement {
  const { pathname } = useLocation();
  const [status, setStatus] = useState('');
  const { evaluation } = page;
  const { state, variantA } = page.page;
  const sim = simulation ?? undefined;

  const copy = async (what: string, text: string) => {
    setStatus(
      (await copyText(text))
        ? `${what} copied.`
        : `This browser does not let the page copy: select and copy the ${what.toLowerCase()} by hand.`,
    );
  };
  const download = (name: string, type: string, text: string) => {
    downloadText(name, type, text);
    setStatus(`${name} downloaded.`);
  };

  return (
    <div className={styles.tools}>
      <button
        type="button"
        className={styles.tool}
        onClick={() =>
          copy(
            page.isCut ? 'Link without the long series' : 'Link',
            `${window.location.origin}${pathname}${page.shareSearch}`,
          )
        }
      >
        Copy link
      </button>
      {variantA === null && (
        <button type="button" className={styles.tool} onClick={page.freeze}>
          Compare
        </button>
      )}
      <Menu label="Export">
        <button
          type="button"
          onClick={() =>
            download(`${calculator.slug}.csv`, 'text/csv', toCsv(calculator, state, evaluation, sim))
          }
        >
          Download CSV
        </button>
        <button
          type="button"
          onClick={() =>
            download(
              `${calculator.slug}.json`,
              'application/json',
              toJson(calculator, state, evaluation, sim),
            )
          }
        >
          Download JSON
        </button>
        <button
          type="button"
          onClick={() => copy('Markdown', toMarkdown(calculator, state, evaluation, sim))}
        >
          Copy as Markdown
        </button>
      </Menu>
      {page.isChanged && (
        <button type="button" className={styles.tool} onClick={page.resetAll}>
          Reset
        </button>
      )}
      <span className={styles.toolStatus} role="status">
        {status}
      </span>
    </div>
  );
}
