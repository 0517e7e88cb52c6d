import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './styles.module.css';

interface FileButtonProps {
  /** Look of the buttons it stands among. */
  readonly className: string | undefined;
  readonly children: ReactNode;
  readonly onFile: (file: File | undefined) => void;
}

/** Opens a JSON file of the reader's; what is in it is for the caller to judge. */
export function FileButton({ className, children, onFile }: FileButtonProps): ReactElement {
  const id = useId();
  return (
    <label className={`${className} ${styles.button}`} htmlFor={id}>
      {children}
      <input
        id={id}
        className={styles.file}
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file chosen again, after an edit, is a change too.
          event.target.value = '';
        }}
      />
    </label>
  );
}
