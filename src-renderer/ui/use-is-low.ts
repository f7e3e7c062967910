import { useSyncExternalStore } from 'react';

/** Windows that are not higher than this have no room for roomy lanes, or for large posters. */
const low = matchMedia('(max-height: 640px)');

/** Whether the window is low; kept up to date. */
export function useIsLow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      low.addEventListener('change', changed);
      return () => low.removeEventListener('change', changed);
    },
    () => low.matches,
  );
}
