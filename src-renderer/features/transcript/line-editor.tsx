import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { longestLineText } from '../../../src-main/domain/line.ts';
import { Button } from '../../ui/button.tsx';
import './line-editor.css';

interface LineEditorProps {
  line: Evidence;
  draft: string;
  onDraft: (draft: string) => void;
  /** `null` asks for the recognised text. */
  onSave: (text: string | null) => void;
  onCancel: () => void;
}

/** A line while it is written anew, with what was recognised below. Leaving it saves. */
export function LineEditor({ line, draft, onDraft, onSave, onCancel }: LineEditorProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  // Closing takes the focus away, which must not save what was cancelled.
  const closed = useRef(false);
  const close = (act: () => void): void => {
    if (closed.current) return;
    closed.current = true;
    act();
  };
  const save = (): void => {
    const text = draft.trim();
    close(text === '' || text === line.text ? onCancel : () => onSave(text));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- keeps presses inside from being presses on the row
    <div
      className="line-editor"
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) save();
      }}
    >
      <div className="line-editor-box" data-draft={draft}>
        <textarea
          ref={box}
          rows={1}
          value={draft}
          maxLength={longestLineText}
          lang={line.language}
          dir="auto"
          aria-label={t('transcript.edit')}
          onChange={(event) => onDraft(event.target.value.replaceAll(/\s/g, ' '))}
          onKeyDown={(event) => {
            // While an input method composes, Enter chooses a candidate and Escape leaves it.
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') {
              event.preventDefault();
              save();
            }
            if (event.key === 'Escape') close(onCancel);
          }}
        />
      </div>
      <p className="line-editor-foot">
        {line.original === undefined ? (
          t('transcript.editKeys')
        ) : (
          <>
            <span>{t('transcript.asHeard', { text: line.original })}</span>
            <Button icon={Undo2} onClick={() => close(() => onSave(null))}>
              {t('transcript.restore')}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
