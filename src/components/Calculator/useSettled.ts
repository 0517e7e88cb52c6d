import { useEffect, useState } from 'react';

/**
 * A value once it has stood still for a while, so that a screen reader hears one answer and not every keystroke.
 *
 * @param pause ms
 */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
