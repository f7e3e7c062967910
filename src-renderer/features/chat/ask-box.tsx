import { ArrowUp, Scissors, Square, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTenths } from '../../lib/time.ts';
import { useAbouts } from '../../state/ask-about.ts';
import { ask, setDraft, setScope, stopAsking, useChat, useTalk } from '../../state/chat.ts';
import { useIsPicture } from '../../state/is-picture.ts';
import { useWantedFocus } from '../../state/wanted-focus.ts';
import { IconButton } from '../../ui/button.tsx';
import './clip-pill.css';
import './ask-box.css';

/** Where a question is typed. Enter asks, Shift+Enter starts a new line. */
export function AskBox() {
  const { t } = useTranslation();
  const draft = useTalk((talk) => talk.draft);
  const running = useTalk((talk) => talk.running);
  const about = useChat((state) => state.about);
  const scope = useChat((state) => (state.about === 'video' ? state.scope : null));
  const abouts = useAbouts();
  const isPicture = useIsPicture();
  const box = useRef<HTMLTextAreaElement>(null);
  useWantedFocus('ask', box);

  const submit = (): void => void ask(draft.trim());
  const count = abouts.find((one) => one.about === about)?.count ?? 1;
  const name = scope
    ? t('chat.askClip')
    : t(`chat.askAbout.${about === 'video' && isPicture ? 'picture' : about}`, { count });
  return (
    <form
      className="ask-box"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {scope && (
        <div className="clip-pill ask-scope" data-testid="clip-scope">
          <Scissors size={12} aria-hidden />
          {t('chat.clip', { from: clockTenths(scope.start), to: clockTenths(scope.end) })}
          <IconButton icon={X} size="small" label={t('chat.askWhole')} onClick={() => setScope(null)} />
        </div>
      )}
      <div className="ask-row">
        <textarea
          ref={box}
          // An empty one has the direction of its placeholder.
          dir={draft === '' ? undefined : 'auto'}
          rows={1}
          value={draft}
          aria-label={name}
          placeholder={name}
          maxLength={2000}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
            // While an input method composes, Enter chooses a candidate.
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        {running ? (
          <IconButton icon={Square} label={t('chat.stop')} underWay={running.stopping} onClick={stopAsking} />
        ) : (
          <IconButton
            icon={ArrowUp}
            className="ask-send"
            type="submit"
            label={t('chat.ask')}
            disabled={draft.trim() === ''}
          />
        )}
      </div>
    </form>
  );
}
