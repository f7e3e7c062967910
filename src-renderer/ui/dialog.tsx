import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './button.tsx';
import './dialog.css';

interface DialogProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal sheet. Escape and a click beside it close it; the focus goes back to where it was. */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  // Closing the element first lets the browser give the focus back.
  const close = (): void => ref.current?.close();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    const gone = new AbortController();
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close(), { signal: gone.signal });
    // Keys of the window have no meaning while the sheet lies over it.
    dialog.addEventListener('keydown', (event) => event.stopPropagation(), { signal: gone.signal });
    if (!dialog.open) dialog.showModal();
    return () => gone.abort();
  }, []);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <div className="dialog-sheet">
        <header className="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <IconButton icon={X} label={closeLabel} onClick={close} />
        </header>
        <div className="dialog-body">{children}</div>
      </div>
    </dialog>
  );
}
