import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTime } from '../../lib/parse-time.ts';
import { clock } from '../../lib/time.ts';
import { showGoTo, useLayout } from '../../state/layout.ts';
import { jump, usePlayer } from '../../state/player.ts';
import { bringIntoView } from '../../state/timeline.ts';
import { Button } from '../../ui/button.tsx';
import { useHint } from '../../ui/key-hints.ts';
import { Popover } from '../../ui/popover.tsx';
import './clock.css';

/** Where the playhead is; a press asks for a time to go to. */
export function Clock() {
  const { t } = useTranslation();
  const hint = useHint();
  const position = usePlayer((state) => clock(state.position));
  const duration = usePlayer((state) => clock(state.duration));
  const open = useLayout((state) => state.goToOpen);
  return (
    <div className="transport-popped">
      <button
        type="button"
        className="transport-clock"
        data-testid="clock"
        title={hint(t('goTo.name'), 'goToTime')}
        aria-expanded={open}
        onClick={() => showGoTo(!open)}
      >
        <b>{position}</b>
        <span className="transport-duration"> / {duration}</span>
      </button>
      {open && <GoToBox />}
    </div>
  );
}

function GoToBox() {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => box.current?.focus(), []);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const time = parseTime(box.current?.value ?? '', usePlayer.getState());
    if (time === undefined) return setUnreadable(true);
    showGoTo(false);
    jump(time);
    bringIntoView(time);
  };
  return (
    <Popover label={t('goTo.name')} className="go-to" onClose={closeGoTo}>
      <form onSubmit={go}>
        <input
          ref={box}
          type="text"
          aria-label={t('goTo.time')}
          aria-invalid={unreadable}
          aria-describedby="go-to-hint"
          maxLength={40}
          onChange={() => setUnreadable(false)}
        />
        <Button look="filled" type="submit">
          {t('goTo.go')}
        </Button>
      </form>
      <p id="go-to-hint" role={unreadable ? 'alert' : undefined} data-unreadable={unreadable || undefined}>
        {t(unreadable ? 'goTo.unreadable' : 'goTo.hint')}
      </p>
    </Popover>
  );
}

const closeGoTo = (): void => showGoTo(false);
