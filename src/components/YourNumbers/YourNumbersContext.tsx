import {
  createContext,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from 'react';

interface YourNumbers {
  /** Shows the drawer with the reader's numbers. */
  readonly open: () => void;
}

const Context = createContext<YourNumbers>({ open: () => undefined });

/** The editor is needed by few visits: it loads when it is first opened. */
const Drawer = lazy(() => import('./Drawer'));

/** Makes the drawer reachable from every page. */
export function YourNumbersProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const value = useMemo(() => ({ open: () => setOpen(true) }), []);
  return (
    <Context value={value}>
      {children}
      {isOpen && (
        <Suspense fallback={null}>
          <Drawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Context>
  );
}

export function useYourNumbers(): YourNumbers {
  return useContext(Context);
}
