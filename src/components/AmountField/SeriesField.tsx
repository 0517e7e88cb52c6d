import {
  type ClipboardEvent,
  type DragEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useState,
} from 'react';
import { MAX_SERIES_TEXT } from '../../calculators/kit/parseSeries';
import { isTooLongForLink } from '../../calculators/kit/query';
import { type Series, type SeriesSpec, serialiseSeries } from '../../calculators/kit/series';
import { readSeriesFile } from '../../calculators/kit/seriesFile';
import { type Draft, draftProblem, fieldText, seriesWording, typeInto } from './draft';
import { FieldFrame } from './FieldFrame';
import styles from './styles.module.css';

interface SeriesFieldProps {
  readonly spec: SeriesSpec & { readonly help: string };
  readonly series: Series;
  readonly typed: boolean;
  readonly origin: ReactNode;
  readonly onChange: (series: Series) => void;
  readonly onLeave?: () => void;
  readonly onReset: () => void;
}

/** A longer text is not put into the box when it is wrong: nobody mends it there, and the page would feel it. */
const MENDABLE = 20_000;

/** Many values as text: typed, pasted from a spreadsheet, or from a file that is chosen or dropped. */
export function SeriesField({
  spec,
  series,
  typed,
  origin,
  onChange,
  onLeave,
  onReset,
}: SeriesFieldProps): ReactElement {
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  const wording = seriesWording(spec);
  const problem = fileProblem ?? draftProblem(draft, wording, series);

  const type = (text: string) => {
    const { draft: typing, parsed } = typeInto(text, wording, series);
    setFileProblem(null);
    setDraft(typing);
    if (parsed.ok) onChange(parsed.value);
  };
  const bring = (text: string) => {
    const parsed = wording.parse(text);
    if (!parsed.ok && text.length <= MENDABLE) {
      type(text);
      return;
    }
    setDraft(null);
    setFileProblem(parsed.ok ? null : parsed.problem);
    if (parsed.ok) onChange(parsed.value);
  };
  const open = async (file: File) => {
    const text = await readSeriesFile(file);
    if (text.ok) bring(text.value);
    else setFileProblem(`${spec.label}: ${text.problem}`);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void open(file);
    else bring(event.dataTransfer.getData('text/plain'));
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= MENDABLE) return;
    // A box that holds a whole document makes the page slow; what is right in it is shown as points.
    event.preventDefault();
    bring(text.slice(0, MAX_SERIES_TEXT + 1));
  };
  const leave = () => {
    if (problem === null) setDraft(null);
    onLeave?.();
  };
  const reset = () => {
    setDraft(null);
    setFileProblem(null);
    onReset();
  };

  const text = fieldText(draft, wording, series, typed);
  return (
    <FieldFrame
      id={id}
      label={spec.label}
      help={spec.help}
      problem={problem}
      origin={origin}
      onReset={typed || problem !== null ? reset : null}
    >
      <div
        className={styles.series}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <textarea
          id={id}
          className={styles.textarea}
          rows={Math.min(10, Math.max(4, text.split('\n').length))}
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-columns ${id}-help ${id}-problem`}
          data-problem={problem !== null || undefined}
          onChange={(event) => type(event.target.value)}
          onPaste={paste}
          onBlur={leave}
        />
        <div className={styles.seriesFoot}>
          <span id={`${id}-columns`}>{columnsText(spec)}</span>
          <label className={styles.fileButton}>
            Open or drop a file
            <input
              className={styles.fileInput}
              type="file"
              accept=".csv,.tsv,.txt,text/*"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file) void open(file);
                // The same file may be chosen again after it was changed.
                event.target.value = '';
              }}
            />
          </label>
        </div>
        {typed && isTooLongForLink(serialiseSeries(series)) && (
          <p className={styles.seriesNote}>
            {`${series.length} points are too long for a link: it leaves them out, and they are gone when you reload.`}
          </p>
        )}
      </div>
    </FieldFrame>
  );
}

/** What stands on a line, in the words and units of the columns. */
function columnsText({ x, y }: SeriesSpec): string {
  const name = ({ label, unit }: SeriesSpec['y']) => (unit === '' ? label : `${label} (${unit})`);
  return x === undefined ? name(y) : `One a line: ${name(x)}, ${name(y)}`;
}
