import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../src-main/domain/answer.ts';
import { clock } from '../../lib/time.ts';
import { openClipMenu, type ClipTarget } from '../../state/clip-menu.ts';
import { useTextOf } from '../../state/label-names.ts';
import { useWhy } from '../../state/why.ts';
import { goTo } from '../../state/session.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { offersMenu } from '../../ui/offers-menu.ts';
import { useVideoName } from './use-video-name.ts';
import './nearest-misses.css';

const most = 3;

interface NearestMissesProps {
  hits: readonly Hit[];
  /** They are where what is asked for may be, and no misses. */
  isPerhaps?: boolean;
}

/** What came closest to a question that was not answered, or where an answer is that is unsure. It supports nothing, and says so. */
export function NearestMisses({ hits, isPerhaps = false }: NearestMissesProps) {
  const { t } = useTranslation();
  const nameOf = useVideoName();
  const textOf = useTextOf();
  const whyOf = useWhy();
  return (
    <div className={isPerhaps ? 'nearest nearest-perhaps' : 'nearest'}>
      <h3>{t(isPerhaps ? 'chat.perhaps' : 'chat.nearest')}</h3>
      <ul>
        {hits.slice(0, most).map((hit) => (
          <li key={hit.evidence ?? `${hit.kind} ${hit.start}`}>
            <button
              type="button"
              title={whyOf(hit)}
              onClick={() => void goTo(hit)}
              {...offersMenu((at) => void openClipMenu(targetOf(hit), at))}
            >
              <KindIcon kind={hit.kind} />
              <span className="nearest-time">{clock(hit.start)}</span>
              <span className="nearest-text">
                <bdi>{textOf(hit.kind, hit.text)}</bdi>
                {nameOf(hit.video) !== undefined && (
                  <small className="nearest-video" dir="auto">
                    {nameOf(hit.video)}
                  </small>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function targetOf({ start, end, text, video }: Hit): ClipTarget {
  return { moment: { start, end }, quote: text, video };
}
