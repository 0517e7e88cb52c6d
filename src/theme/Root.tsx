import type { ReactElement, ReactNode } from 'react';
import { YourNumbersProvider } from '../components/YourNumbers/YourNumbersContext';

/** Stays mounted over every navigation. */
export default function Root({ children }: { readonly children: ReactNode }): ReactElement {
  return <YourNumbersProvider>{children}</YourNumbersProvider>;
}
