import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTenths } from '../../lib/time.ts';
import { usePlayer } from '../../state/player.ts';
import { useSelection } from '../../state/selection.ts';

/** Says to screen readers what keys have changed and eyes see elsewhere: speed, loop, in and out point. */
export function Announcer() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  useEffect(() => {
    const stopPlayer = usePlayer.subscribe((now, before) => {
      const speed = now.shuttle || now.rate;
      if (speed !== (before.shuttle || before.rate))
        setText(t('announce.speed', { speed: Math.round(speed * 100) / 100 }));
      if (now.looping !== before.looping) setText(t(now.looping ? 'announce.loops' : 'announce.noLoop'));
    });
    const stopSelection = useSelection.subscribe(({ range }) => {
      if (!range) setText(t('announce.noRange'));
      else setText(t('announce.range', { from: clockTenths(range.start), to: clockTenths(range.end) }));
    });
    return () => {
      stopPlayer();
      stopSelection();
    };
  }, [t]);
  return (
    <span className="visually-hidden" role="status" data-testid="announcer">
      {text}
    </span>
  );
}
