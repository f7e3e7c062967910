import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '../../../src-main/domain/video.ts';
import { coveredTo } from '../../lib/kinds.ts';
import { noPictures } from '../../lib/pictures.ts';
import { clock } from '../../lib/time.ts';
import { useChaptersOf } from '../../state/chapters.ts';
import { useEvidence } from '../../state/evidence.ts';
import { useTextOf } from '../../state/label-names.ts';
import { useLibrary } from '../../state/library.ts';
import { useMarks } from '../../state/marks.ts';
import { usePictures } from '../../state/pictures.ts';
import { usePlayer } from '../../state/player.ts';
import { useTimeline } from '../../state/timeline.ts';
import { useIsLow } from '../../ui/use-is-low.ts';
import { useWidth } from '../../ui/use-width.ts';
import { useColours } from './use-colours.ts';
import { HoverTip } from './hover-tip.tsx';
import { LaneHeads } from './lane-heads.tsx';
import { bandsOf, filmTiles, heightOf, heightsFor, waveTop } from './layout.ts';
import { MarkGoneTo } from './mark-gone-to.tsx';
import { Overview } from './overview.tsx';
import { paintTimeline } from './paint.ts';
import { ChapterEdge, Playhead, SelectedRange } from './markers.tsx';
import { useCanvas } from './use-canvas.ts';
import { useChapterDrag } from './use-chapter-drag.ts';
import { useFlash } from './use-flash.ts';
import { useGestures } from './use-gestures.ts';
import { useSheets } from './use-sheets.ts';
import { useWaveforms } from './use-waveforms.ts';
import './timeline.css';

const noStages: [] = [];

/** Ruler, film strip, waveform and one lane for each kind of evidence. What it draws is also in Transcript and Moments, for those who do not see it. */
export function Timeline({ video }: { video: Video }) {
  const { t } = useTranslation();
  const surface = useRef<HTMLDivElement>(null);
  const width = useWidth(surface);
  const duration = usePlayer((state) => state.duration);
  const position = usePlayer((state) => Math.floor(state.position));
  const view = useTimeline((state) => state.view);
  const lanes = useEvidence((state) => state.outline ?? state.lanes);
  const pictures = usePictures((state) => (state.video === video.id ? state.pictures : noPictures));
  const stages = useLibrary(
    ({ statuses }) => statuses.find((status) => status.video.id === video.id)?.stages ?? noStages,
  );
  const { picture } = video.media;
  const chapterDrag = useChapterDrag(video.id, useChaptersOf(video), width);
  const { shown: chapters, dragged } = chapterDrag;
  const hasPicture = picture !== undefined;
  const heights = heightsFor(useIsLow());
  const bands = useMemo(() => bandsOf(hasPicture, heights), [hasPicture, heights]);
  const film = useMemo(
    () =>
      picture
        ? filmTiles(pictures, { view, width, duration, aspect: picture.width / picture.height, height: heights.film })
        : [],
    [pictures, view, width, duration, picture, heights],
  );
  const sheets = useSheets(video.id, film);
  const waveforms = useWaveforms(video.id, duration, view, width);
  const marks = useMarks(video.id);
  const flash = useFlash();
  const textOf = useTextOf();
  const colours = useColours();
  const height = heightOf(bands, heights);

  const paint = useCallback(
    (context: CanvasRenderingContext2D): void => {
      if (!colours) return;
      const covered = Object.fromEntries(bands.map(({ kind }) => [kind, coveredTo(kind, stages, duration)]));
      const font = getComputedStyle(context.canvas).fontFamily;
      const seen = { pictures, film, sheets, waveTop: waveTop(hasPicture, heights), heights };
      const heard = { waveforms, marks, lanes, bands, covered, flash, textOf };
      paintTimeline(context, { width, height, view, duration, chapters, ...seen, ...heard, colours, font });
    },
    [
      width,
      height,
      view,
      duration,
      chapters,
      pictures,
      film,
      sheets,
      hasPicture,
      heights,
      waveforms,
      marks,
      lanes,
      bands,
      stages,
      flash,
      textOf,
      colours,
    ],
  );
  const canvas = useCanvas(width, height, paint);
  const { hover, handlers } = useGestures(surface, width, bands, marks, chapterDrag);

  return (
    <section className="timeline" dir="ltr" aria-label={t('timeline.name')}>
      <LaneHeads bands={bands} lanes={lanes} />
      <div className="timeline-body">
        <div
          ref={surface}
          className="timeline-surface"
          role="slider"
          tabIndex={0}
          aria-label={t('timeline.position')}
          aria-valuemin={0}
          aria-valuemax={Math.ceil(duration)}
          aria-valuenow={position}
          aria-valuetext={t('timeline.positionOf', { position: clock(position), duration: clock(duration) })}
          style={{ height }}
          data-edge={dragged !== null || hover?.atEdge || hover?.chapter !== undefined || undefined}
          data-mark={hover?.mark !== undefined || undefined}
          data-marks={marks.length}
          {...handlers}
        >
          <canvas ref={canvas} className="timeline-canvas" aria-hidden style={{ width, height }} />
          <SelectedRange view={view} width={width} />
          <Playhead view={view} width={width} />
          {dragged && <ChapterEdge dragged={dragged} view={view} width={width} />}
          {hover && <HoverTip video={video.id} hover={hover} width={width} chapters={chapters} dragged={dragged} />}
        </div>
        <MarkGoneTo />
        <Overview marks={marks} colours={colours} />
      </div>
    </section>
  );
}
