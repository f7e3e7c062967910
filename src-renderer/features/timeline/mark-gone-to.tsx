import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../lib/time.ts';
import { useMarkGoneTo } from '../../state/marks.ts';

/** Says which mark a key has gone to. */
export const MarkGoneTo = memo(Said);

function Said() {
  const { t } = useTranslation();
  const { mark, number, count } = useMarkGoneTo();
  return (
    <span className="visually-hidden" role="status" data-testid="mark-gone-to">
      {mark &&
        t(mark.from === 'answer' ? 'marks.goneToAnswer' : 'marks.goneToFound', {
          number,
          count,
          kind: t(`kind.${mark.kind}`),
          time: clock(mark.time),
          text: mark.text,
        })}
    </span>
  );
}
