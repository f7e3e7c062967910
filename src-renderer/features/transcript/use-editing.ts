import { useState } from 'react';
import type { Evidence, EvidenceId } from '../../../src-main/domain/evidence.ts';
import { saveLine } from '../../state/lines.ts';

/** The line that is being written anew; its draft stays when the line is scrolled away. */
export interface Editing {
  line: EvidenceId | null;
  draft: string;
  begin: (line: Evidence) => void;
  setDraft: (draft: string) => void;
  /** Closes the box; opens it again, with what was written, when that cannot be stored. */
  save: (line: Evidence, text: string | null) => void;
  cancel: () => void;
}

/** Writes one line at a time anew. @param onClose called when the box closes */
export function useEditing(onClose: () => void): Editing {
  const [state, setState] = useState<{ line: EvidenceId; draft: string } | null>(null);
  const close = (): void => {
    setState(null);
    onClose();
  };
  const store = async (line: Evidence, text: string | null): Promise<void> => {
    const stored = await saveLine(line, text);
    if (!stored && text !== null) setState((open) => open ?? { line: line.id, draft: text });
  };
  return {
    line: state?.line ?? null,
    draft: state?.draft ?? '',
    begin: (line) => setState({ line: line.id, draft: line.text }),
    setDraft: (draft) => setState((before) => before && { ...before, draft }),
    save: (line, text) => {
      close();
      void store(line, text);
    },
    cancel: close,
  };
}
