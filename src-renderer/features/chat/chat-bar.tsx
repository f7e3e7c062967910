import { History, MessageSquarePlus, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteChat, showChat, useTalk } from '../../state/chat.ts';
import { IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import './chat-bar.css';

/** The way to earlier chats and to a new one. */
export function ChatBar() {
  const { t } = useTranslation();
  const chats = useTalk((talk) => talk.chats);
  const current = useTalk((talk) => talk.current);
  const busy = useTalk((talk) => talk.running !== null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  if (chats.length === 0) return null;
  return (
    <div className="chat-bar">
      <IconButton
        icon={MessageSquarePlus}
        label={t('chat.start')}
        disabled={busy || current === null}
        onClick={() => showChat(null)}
      />
      <IconButton
        icon={History}
        label={t('chat.earlier')}
        aria-expanded={open}
        disabled={busy}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Popover label={t('chat.earlier')} className="chat-history" onClose={close}>
          <ul>
            {chats.map((chat) => (
              <li key={chat.id} aria-current={chat.id === current || undefined}>
                <button
                  type="button"
                  className="chat-history-open"
                  onClick={() => {
                    showChat(chat.id);
                    close();
                  }}
                >
                  <span>{chat.title}</span>
                  <small>{t('chat.questions', { count: chat.messages.length })}</small>
                </button>
                <IconButton
                  icon={Trash2}
                  size="small"
                  label={t('chat.delete', { title: chat.title })}
                  onClick={() => void deleteChat(chat.id)}
                />
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </div>
  );
}
