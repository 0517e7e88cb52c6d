import { type ReactElement, useEffect, useId, useRef } from 'react';
import { NumbersEditor } from './NumbersEditor';
import styles from './styles.module.css';

/** The editor in a drawer over any page. The browser keeps the focus inside and gives it back on closing. */
export default function Drawer({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-labelledby={title}
      onClose={onClose}
      {...{ closedby: 'any' }}
    >
      <div className={styles.drawerHead}>
        <h2 id={title}>Your numbers</h2>
        <form method="dialog">
          <button className={styles.close}>Close</button>
        </form>
      </div>
      <NumbersEditor />
    </dialog>
  );
}
