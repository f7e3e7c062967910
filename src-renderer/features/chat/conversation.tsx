import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatMessage } from '../../../src-main/domain/answer.ts';
import { askAgain, useChat, useTalk } from '../../state/chat.ts';
import { loadPacks, usePacks } from '../../state/packs.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { Claims } from './claims.tsx';
import { Exchange } from './exchange.tsx';
import { Question } from './question.tsx';
import './conversation.css';

/** Exchanges that are drawn at first, and with each click on those before them: all of a long chat cost seconds. */
const page = 10;

/** Questions and answers in order, and the one that is being answered. The latest of a long chat are shown, the others when asked for. */
export function Conversation({ messages }: { messages: readonly ChatMessage[] }) {
  const { t } = useTranslation();
  const running = useTalk((talk) => talk.running);
  const failed = useTalk((talk) => talk.failed);
  const scroller = useRef<HTMLDivElement>(null);
  const replaced = running?.replaces ?? Infinity;
  const standing = messages.filter(({ id, replacedBy }) => replacedBy === undefined && id < replaced);
  const coming = (running ? 1 + running.claims.length : 0) + (failed ? 1 : 0);
  const pointed = useChat((state) => state.pointed);
  const [wanted, setWanted] = useState(page);
  const sought = standing.findIndex(({ id }) => id === pointed);
  const hidden = Math.max(0, Math.min(standing.length - wanted, sought === -1 ? Infinity : sought));
  useEffect(() => {
    if (!usePacks.getState().list) void loadPacks();
  }, []);
  useScroll(scroller, `${messages.at(-1)?.id} ${coming} ${pointed}`, pointed);

  return (
    <div ref={scroller} className="conversation" role="log" aria-label={t('chat.answers')}>
      {hidden > 0 && (
        <Button
          look="outlined"
          className="conversation-more"
          onClick={() => setWanted(standing.length - hidden + page)}
        >
          {t('chat.before', { count: hidden })}
        </Button>
      )}
      {standing.slice(hidden).map((message) => (
        <Exchange key={message.id} message={message} messages={messages} />
      ))}
      {running && (
        <article className="exchange selectable" aria-busy>
          <Question {...running} />
          <Claims claims={running.claims} />
          <p className="chat-working">{t(running.stopping ? 'chat.stopping' : 'chat.working')}</p>
        </article>
      )}
      {failed && (
        <article className="exchange selectable">
          <Question {...failed} />
          <p className="chat-failed" role="alert">
            {errorSentence(failed.error)}
          </p>
          <Button look="outlined" onClick={() => void askAgain()}>
            {t('chat.askAgain')}
          </Button>
        </article>
      )}
    </div>
  );
}

/**
 * Brings into sight what was looked for, or else what came last, each time that `content` changes; a person who has scrolled is left
 * alone till then. It waits for the frame, which lays everything out in any case: to ask for a place at once lays it out twice.
 */
function useScroll(scroller: RefObject<HTMLDivElement | null>, content: string, pointed: number | null): void {
  const shown = useRef('');
  useEffect(() => {
    if (shown.current === content) return undefined;
    const frame = requestAnimationFrame(() => {
      const box = scroller.current;
      if (!box) return;
      shown.current = content;
      const found = pointed !== null && box.querySelector(`[data-message="${pointed}"]`);
      if (found) found.scrollIntoView({ block: 'start' });
      else box.scrollTop = box.scrollHeight;
    });
    return () => cancelAnimationFrame(frame);
  }, [scroller, content, pointed]);
}
