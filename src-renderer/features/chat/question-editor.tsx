import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import './question-editor.css';

interface QuestionEditorProps {
  question: string;
  onAsk: (question: string) => void;
  onClose: () => void;
}

/** A question that was asked, in a box to word it anew. Enter asks it, Escape leaves it as it was. */
export function QuestionEditor({ question, onAsk, onClose }: QuestionEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(question);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(-1, -1);
  }, []);
  const edited = text.trim();
  const submit = (): void => {
    if (edited === '') return;
    onClose();
    onAsk(edited);
  };
  return (
    <form
      className="question-editor"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        value={text}
        maxLength={2000}
        aria-label={t('chat.editQuestion')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onClose();
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          submit();
        }}
      />
      <div>
        <Button look="filled" type="submit" disabled={edited === ''}>
          {t('chat.askAgain')}
        </Button>
        <Button onClick={onClose}>{t('chat.keepQuestion')}</Button>
      </div>
    </form>
  );
}
