import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat } from '../../../src-main/domain/answer.ts';
import { deleteChat, renameChat, showChat } from '../../state/chat.ts';
import { IconButton } from '../../ui/button.tsx';

interface ChatRowProps {
  chat: Chat;
  current: boolean;
  /** The chat was chosen and is on screen. */
  onShown: () => void;
}

/** One of the earlier chats: to open, to rename, to delete. */
export function ChatRow({ chat, current, onShown }: ChatRowProps) {
  const { t } = useTranslation();
  const { id, title, messages } = chat;
  const [naming, setNaming] = useState(false);
  if (naming)
    return <TitleBox title={title} onClose={() => setNaming(false)} onName={(name) => void renameChat(id, name)} />;
  return (
    <li aria-current={current || undefined}>
      <button
        type="button"
        className="chat-history-open"
        onClick={() => {
          showChat(id);
          onShown();
        }}
      >
        <span dir="auto">{title}</span>
        <small>{t('chat.questions', { count: messages.filter((one) => one.replacedBy === undefined).length })}</small>
      </button>
      <IconButton icon={Pencil} size="small" label={t('chat.rename', { title })} onClick={() => setNaming(true)} />
      <IconButton icon={Trash2} size="small" label={t('chat.delete', { title })} onClick={() => void deleteChat(id)} />
    </li>
  );
}

interface TitleBoxProps {
  title: string;
  onName: (title: string) => void;
  onClose: () => void;
}

/** Enter, or going elsewhere, gives the title; Escape keeps the old one. */
function TitleBox({ title, onName, onClose }: TitleBoxProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  return (
    <li>
      <input
        ref={box}
        type="text"
        className="chat-title"
        dir="auto"
        defaultValue={title}
        maxLength={200}
        aria-label={t('chat.title')}
        onBlur={(event) => {
          if (event.currentTarget.value !== title) onName(event.currentTarget.value);
          onClose();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
          // Escape would close the sheet as well.
          event.nativeEvent.stopImmediatePropagation();
          if (event.key === 'Escape') event.currentTarget.value = title;
          event.currentTarget.blur();
        }}
      />
    </li>
  );
}
