import { useDeferredValue, type ReactNode } from 'react';

interface DeferredProps {
  /** Stands in its place until then. */
  instead: ReactNode;
  children: ReactNode;
}

/** Made in tasks of its own, once what is around it is in sight. */
export function Deferred({ instead, children }: DeferredProps) {
  const isDue = useDeferredValue(true, false);
  return isDue ? children : instead;
}
