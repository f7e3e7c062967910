import { MessageCircleQuestionMark, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockTenths } from '../../lib/time.ts';
import { askAboutClip } from '../../state/clip-menu.ts';
import { usePlayer } from '../../state/player.ts';
import { clearSelection, setIn, setOut, useSelection } from '../../state/selection.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useHint } from '../../ui/key-hints.ts';

/** In and out point, and what can be done with the range between them. */
export function RangeControls() {
  const { t } = useTranslation();
  const range = useSelection((state) => state.range);
  const atPlayhead = usePlayer.getState;
  const hint = useHint();
  return (
    <div className="transport-range" role="group" aria-label={t('range.name')}>
      <Button
        title={hint(t('range.setInHint'), 'setIn')}
        onClick={() => setIn(atPlayhead().position, atPlayhead().duration)}
      >
        {t('range.in')}
        <span className="transport-point">{range ? clockTenths(range.start) : '–'}</span>
      </Button>
      <Button title={hint(t('range.setOutHint'), 'setOut')} onClick={() => setOut(atPlayhead().position)}>
        {t('range.out')}
        <span className="transport-point">{range ? clockTenths(range.end) : '–'}</span>
      </Button>
      {range && (
        <>
          <IconButton
            icon={MessageCircleQuestionMark}
            label={t('range.ask')}
            shortcut="askRange"
            onClick={() => askAboutClip(range)}
          />
          <IconButton icon={X} label={t('range.clear')} shortcut="clearRange" onClick={clearSelection} />
        </>
      )}
    </div>
  );
}
