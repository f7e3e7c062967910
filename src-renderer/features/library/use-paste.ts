import { useEffect } from 'react';
import { pathsOf } from '../../api.ts';
import { looksLikePaths } from '../../lib/looks-like-paths.ts';
import { openPasted, openPaths } from '../../state/opening.ts';

/** Opens what is pasted anywhere outside a text: files that were copied, or their paths. */
export function usePaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      if (!clipboardData || (target instanceof Element && target.matches('input, textarea, [contenteditable]'))) return;
      const paths = pathsOf(clipboardData.files);
      if (paths.length > 0) void openPaths(paths);
      else if (looksLikePaths(clipboardData.getData('text/plain'))) void openPasted();
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
