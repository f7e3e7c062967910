import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '../../../src-main/domain/video.ts';
import { useTalk } from '../../state/chat.ts';
import { AboutSwitch } from './about-switch.tsx';
import { AskBox } from './ask-box.tsx';
import { Conversation } from './conversation.tsx';
import { Suggestions } from './suggestions.tsx';
import './chat.css';

/** Questions about the video, or about several, and their answers. */
export const ChatPanel = memo(Chat);

function Chat({ video }: { video: Video }) {
  const { t } = useTranslation();
  const chat = useTalk(({ chats, current }) => chats.find(({ id }) => id === current));
  const busy = useTalk(({ running, failed }) => running !== null || failed !== null);
  const empty = !busy && (chat?.messages.length ?? 0) === 0;
  return (
    <section className="chat" aria-label={t('chat.name')}>
      <AboutSwitch />
      {empty ? <Suggestions video={video} /> : <Conversation messages={chat?.messages ?? []} />}
      <AskBox />
    </section>
  );
}
