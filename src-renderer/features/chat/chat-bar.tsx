import { Download, History, MessageSquarePlus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatFormat } from '../../../src-main/domain/answer.ts';
import { saveChat, showChat, useTalk } from '../../state/chat.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { ChatRow } from './chat-row.tsx';
import './chat-bar.css';

type Sheet = 'save' | 'history';

/** The way to earlier chats, to a new one, and to a file of the one on screen. */
export function ChatBar() {
  const { t } = useTranslation();
  const chats = useTalk((talk) => talk.chats);
  const current = useTalk((talk) => talk.current);
  const busy = useTalk((talk) => talk.running !== null);
  const [open, setOpen] = useState<Sheet | null>(null);
  const close = useCallback(() => setOpen(null), []);
  if (chats.length === 0) return null;
  const toggle = (sheet: Sheet): void => setOpen(open === sheet ? null : sheet);
  const save = (format: ChatFormat): void => {
    close();
    if (current !== null) void saveChat(current, format);
  };
  return (
    <div className="chat-bar">
      <IconButton
        icon={MessageSquarePlus}
        label={t('chat.start')}
        disabled={busy || current === null}
        onClick={() => showChat(null)}
      />
      <IconButton
        icon={Download}
        label={t('chat.save')}
        aria-expanded={open === 'save'}
        disabled={busy || current === null}
        onClick={() => toggle('save')}
      />
      <IconButton
        icon={History}
        label={t('chat.earlier')}
        aria-expanded={open === 'history'}
        disabled={busy}
        onClick={() => toggle('history')}
      />
      {open === 'save' && (
        <Popover label={t('chat.save')} className="chat-save" onClose={close}>
          <Button onClick={() => save('markdown')}>{t('chat.saveMarkdown')}</Button>
          <Button onClick={() => save('json')}>{t('chat.saveJson')}</Button>
        </Popover>
      )}
      {open === 'history' && (
        <Popover label={t('chat.earlier')} className="chat-history" onClose={close}>
          <ul>
            {chats.map((chat) => (
              <ChatRow key={chat.id} chat={chat} current={chat.id === current} onShown={close} />
            ))}
          </ul>
        </Popover>
      )}
    </div>
  );
}
