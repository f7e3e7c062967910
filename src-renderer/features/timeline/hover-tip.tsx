import { useTranslation } from 'react-i18next';
import type { ListedChapter } from '../../../src-main/domain/chapters.ts';
import { confidenceOf } from '../../../src-main/domain/confidence.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { sheetUrl } from '../../api.ts';
import { clock, clockRange, clockTenths } from '../../lib/time.ts';
import { chapterName } from '../../state/chapters.ts';
import { useTextOf } from '../../state/label-names.ts';
import { useThumbnail } from '../../state/pictures.ts';
import { Thumbnail } from '../../ui/thumbnail.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import type { DraggedChapter } from './use-chapter-drag.ts';
import type { Hover } from './use-gestures.ts';

const tipWidth = 260;
const pictureRoom = { width: 192, height: 120 };

interface HoverTipProps {
  video: VideoId;
  hover: Hover;
  width: number;
  chapters: readonly ListedChapter[];
  /** The chapter that the pointer drags. */
  dragged: DraggedChapter | null;
}

/** The picture and the time under the pointer, and what is known of it. */
export function HoverTip({ video, hover, width, chapters, dragged }: HoverTipProps) {
  const { t } = useTranslation();
  const { x, item, mark } = hover;
  const chapter = dragged?.at ?? hover.chapter;
  const start = dragged?.start ?? (chapter === undefined ? undefined : chapters[chapter]?.start);
  const time = start ?? mark?.time ?? hover.time;
  // How sure the speech model is of a line says little about a word of it.
  const confidence = item && item.kind !== 'said' ? confidenceOf(item) : undefined;
  const thumbnail = useThumbnail(video, time);
  const textOf = useTextOf();
  const left = Math.max(0, Math.min(width - tipWidth, x - tipWidth / 2));
  return (
    <>
      <div className="hover-line" style={{ transform: `translateX(${x}px)` }} />
      <div className="hover-tip" style={{ transform: `translateX(${left}px)`, width: tipWidth }} aria-hidden>
        <div className="hover-tip-box" data-picture={thumbnail !== undefined || undefined}>
          {thumbnail && <Thumbnail sheet={sheetUrl(video, thumbnail.sheet)} place={thumbnail} room={pictureRoom} />}
          {chapter !== undefined && start !== undefined ? (
            <>
              <div className="hover-tip-head">
                {clockTenths(start)}
                {dragged?.snappedTo && <span>{t(`timeline.snapped.${dragged.snappedTo}`)}</span>}
              </div>
              <div className="hover-tip-text" dir="auto">
                {chapterName(chapters[chapter]!, chapter)}
              </div>
              {!dragged && <div className="hover-tip-hint">{t('timeline.dragChapter')}</div>}
            </>
          ) : mark ? (
            <>
              <div className="hover-tip-head">
                <KindIcon kind={mark.kind} />
                {clock(time)}
                <span>{t(`marks.${mark.from}`)}</span>
              </div>
              <div className="hover-tip-text" dir="auto">
                {textOf(mark.kind, mark.text)}
              </div>
            </>
          ) : item ? (
            <>
              <div className="hover-tip-head">
                <KindIcon kind={item.kind} />
                {clockRange(item)}
                {confidence !== undefined && <span>{Math.round(confidence * 100)} %</span>}
              </div>
              <div className="hover-tip-text" dir="auto">
                {textOf(item.kind, item.text)}
              </div>
            </>
          ) : (
            <div className="hover-tip-time">{clockTenths(time)}</div>
          )}
        </div>
      </div>
    </>
  );
}
