import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceKind } from '../../../src-main/domain/evidence.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { kindsOf } from '../../lib/kinds.ts';
import { lastStarted } from '../../lib/lane.ts';
import { joinSorted } from '../../lib/sorted.ts';
import { clock, lengthOf } from '../../lib/time.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { useEvidence } from '../../state/evidence.ts';
import { useTextOf } from '../../state/label-names.ts';
import { usePlayer } from '../../state/player.ts';
import { goTo } from '../../state/session.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { EmptyList } from './empty-list.tsx';

const rowHeight = 36;

/** Everything that was found, by time. Each kind can be hidden. */
export const MomentsPanel = memo(Moments);

function Moments({ video }: { video: Video }) {
  const { t } = useTranslation();
  const textOf = useTextOf();
  const lanes = useEvidence((state) => state.lanes);
  const kinds = useMemo(() => kindsOf(video.media.picture !== undefined), [video]);
  const [hidden, setHidden] = useState<ReadonlySet<EvidenceKind>>(new Set());
  const items = useMemo(
    () =>
      joinSorted(
        kinds.filter((kind) => !hidden.has(kind)).map((kind) => lanes[kind].items),
        (a, b) => a.start - b.start || a.id - b.id,
      ),
    [lanes, kinds, hidden],
  );
  const current = usePlayer(({ position }) => lastStarted(items, position));
  const toggle = (kind: EvidenceKind): void => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };
  const textOfLength = (item: Evidence): string => {
    const length = lengthOf(item);
    return 'clock' in length ? length.clock : t('moments.seconds', length);
  };
  const go = (item: Evidence): void => void goTo({ video: item.video, start: item.start, evidence: item.id });
  return (
    <section className="transcript" aria-label={t('moments.name')}>
      <div className="kind-filter" role="group" aria-label={t('moments.filter')}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            data-kind={kind}
            aria-pressed={!hidden.has(kind)}
            onClick={() => toggle(kind)}
          >
            <KindIcon kind={kind} />
            {t(`kind.${kind}`)}
            <span>{lanes[kind].items.length}</span>
          </button>
        ))}
      </div>
      {items.length === 0 ? (
        <EmptyList kind="moments" />
      ) : (
        <VirtualList
          label={t('moments.name')}
          items={items}
          keyOf={(item) => item.id}
          rowHeight={rowHeight}
          current={current}
          follow={false}
          onChoose={go}
          onMenu={(item, at) =>
            void openClipMenu({ moment: { start: item.start, end: item.end }, quote: item.text }, at)
          }
        >
          {(item) => (
            <div className="line">
              <time>{clock(item.start)}</time>
              <KindIcon kind={item.kind} />
              <span className="visually-hidden">{t(`kind.${item.kind}`)}</span>
              <span className="line-text">
                <bdi>{textOf(item.kind, item.text)}</bdi>
                <AtOnce count={item.count} />
              </span>
              <span className="line-length">{textOfLength(item)}</span>
            </div>
          )}
        </VirtualList>
      )}
    </section>
  );
}

/** How many of a thing are seen at once, where it is more than one. */
function AtOnce({ count = 1 }: { count: number | undefined }) {
  const { t } = useTranslation();
  if (count < 2) return null;
  return (
    <>
      <span className="line-at-once" aria-hidden>
        ×{count}
      </span>
      <span className="visually-hidden"> {t('moments.atOnce', { count })}</span>
    </>
  );
}
