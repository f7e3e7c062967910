import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pathsOf } from '../../api.ts';
import { notify } from '../../state/notices.ts';
import { openDropped } from '../../state/opening.ts';
import { usePaste } from './use-paste.ts';
import './drop-zone.css';

/** Takes files that are dropped anywhere on the window, or pasted. */
export function DropZone({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  usePaste();
  const [over, setOver] = useState(false);
  // Each element under the pointer enters and leaves; the window is left when none remains.
  const depth = useRef(0);
  useEffect(() => {
    const gone = new AbortController();
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void): void =>
      window.addEventListener(
        type,
        (event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          listener(event);
        },
        { signal: gone.signal },
      );
    const moved = (step: number): void => {
      depth.current = Math.max(0, depth.current + step);
      setOver(depth.current > 0);
    };
    on('dragenter', () => moved(1));
    on('dragleave', () => moved(-1));
    on('dragover', (event) => {
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    });
    on('drop', (event) => {
      moved(-depth.current);
      const paths = pathsOf(event.dataTransfer?.files ?? []);
      const onSearch = event.target instanceof Element && event.target.closest('[role="search"]') !== null;
      if (paths.length > 0) void openDropped(paths, onSearch);
      else notify('error', t('open.notAFile'));
    });
    return () => gone.abort();
  }, [t]);
  return (
    <>
      {children}
      {over && (
        <div className="drop-veil" aria-hidden>
          <p>{t('open.dropNow')}</p>
        </div>
      )}
    </>
  );
}
