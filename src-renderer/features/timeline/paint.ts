import type { EvidenceId, EvidenceKind } from '../../../src-main/domain/evidence.ts';
import type { Waveform } from '../../../src-main/domain/engine.ts';
import type { ChapterStart } from '../../../src-main/domain/chapters.ts';
import type { Pictures, SheetId } from '../../../src-main/domain/picture.ts';
import type { Moment } from '../../../src-main/domain/time.ts';
import type { Lane } from '../../lib/lane.ts';
import type { Mark } from '../../lib/marks.ts';
import { cutsWithin } from '../../lib/pictures.ts';
import { ticks, xOf, type View } from '../../lib/time-scale.ts';
import { clock, clockTenths } from '../../lib/time.ts';
import type { Colours } from './use-colours.ts';
import { type Band, type FilmTile, type Heights, chapterFlag, rulerHeight } from './layout.ts';
import { paintFilm } from './paint-film.ts';
import { paintMarks } from './paint-marks.ts';
import { paintLane } from './paint-lane.ts';

/** A waveform and the stretch of media that its buckets divide. */
export interface WaveformPiece extends Waveform {
  within: Moment;
}

/** Everything that the timeline's picture depends on. */
export interface Scene {
  width: number;
  height: number;
  view: View;
  duration: number;
  chapters: readonly ChapterStart[];
  /** The whole video, and in more detail what is in view. */
  waveforms: readonly WaveformPiece[];
  pictures: Pictures;
  film: readonly FilmTile[];
  sheets: ReadonlyMap<SheetId, HTMLImageElement>;
  /** Where the waveform begins, in pixels from the top. */
  waveTop: number;
  heights: Heights;
  /** What answers cite and a search has found, by time. */
  marks: readonly Mark[];
  lanes: Readonly<Record<EvidenceKind, Lane>>;
  bands: readonly Band[];
  /** Media time up to which each lane is complete. */
  covered: Readonly<Partial<Record<EvidenceKind, number>>>;
  /** Lane item to point at, and how strongly, 0..1. */
  flash: { evidence: EvidenceId; strength: number } | null;
  colours: Colours;
  /** How evidence of a kind reads in the language that is shown. */
  textOf: (kind: EvidenceKind, text: string) => string;
  font: string;
}

/** Height of the mark where a shot begins, in pixels; the line below it is faint. */
const cutMark = 6;
/** Marks that lie closer than this, in pixels, are drawn as one. */
const cutGap = 3;

/** Draws ruler, waveform, shots and lanes. */
export function paintTimeline(context: CanvasRenderingContext2D, scene: Scene): void {
  context.clearRect(0, 0, scene.width, scene.height);
  context.font = `11px ${scene.font}`;
  context.textBaseline = 'middle';
  paintRuler(context, scene);
  paintMarks(context, scene);
  paintChapters(context, scene);
  paintFilm(context, scene.film, scene.sheets, { ground: scene.colours.sunken, filmHeight: scene.heights.film });
  paintWaveform(context, scene);
  paintCuts(context, scene);
  for (const band of scene.bands) paintLane(context, scene, band);
}

function paintRuler(context: CanvasRenderingContext2D, { width, height, view, colours }: Scene): void {
  const { step, times } = ticks(view, width, 88);
  for (const time of times) {
    const x = Math.round(xOf(view, width, time)) + 0.5;
    context.fillStyle = colours.line;
    context.fillRect(x - 0.5, rulerHeight - 6, 1, height);
    context.fillStyle = colours.inkMuted;
    const text = step < 1 ? clockTenths(time) : clock(time);
    if (x + 5 + context.measureText(text).width <= width) context.fillText(text, x + 5, rulerHeight / 2);
  }
}

/** Where chapters begin: a small flag that hangs from the upper edge of the ruler. */
function paintChapters(context: CanvasRenderingContext2D, { width, view, chapters, colours }: Scene): void {
  context.fillStyle = colours.inkMuted;
  for (const { start } of chapters) {
    const x = Math.round(xOf(view, width, start));
    if (x < 0 || x > width) continue;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x + chapterFlag, 0);
    context.lineTo(x, chapterFlag);
    context.fill();
  }
}

function paintWaveform(
  context: CanvasRenderingContext2D,
  { width, view, duration, waveforms, waveTop, heights, colours }: Scene,
): void {
  const middle = waveTop + heights.wave / 2;
  const reach = (heights.wave / 2 - 3) * gainOf(waveforms);
  const secondsPerPixel = view.span / width;
  for (let x = 0; x < width; x += 1) {
    const from = view.start + x * secondsPerPixel;
    if (from >= duration) break;
    const peak = peakOf(waveforms, from, from + secondsPerPixel);
    context.fillStyle = peak < 0 ? colours.line : colours.wave;
    const half = Math.max(0.5, peak * reach);
    context.fillRect(x, middle - half, 1, half * 2);
  }
}

/** Where one shot ends and the next begins: a small notch on the waveform's upper edge. */
function paintCuts(
  context: CanvasRenderingContext2D,
  { width, view, pictures, waveTop, heights, colours }: Scene,
): void {
  context.fillStyle = colours.kinds.seen;
  let last = -Infinity;
  for (const time of cutsWithin(pictures, view.start, view.start + view.span)) {
    const x = Math.round(xOf(view, width, time));
    if (x - last < cutGap) continue;
    last = x;
    context.globalAlpha = 0.18;
    context.fillRect(x, waveTop + cutMark, 1, heights.wave - cutMark);
    context.globalAlpha = 0.9;
    context.fillRect(x, waveTop, 1, cutMark);
  }
  context.globalAlpha = 1;
}

/** Quiet recordings are drawn larger, up to four times, so that their speech can be seen. */
function gainOf(waveforms: readonly WaveformPiece[]): number {
  const peaks = waveforms.at(-1)?.peaks ?? [];
  const loudest = peaks.reduce((most, peak) => Math.max(most, peak), 0);
  return Math.min(4, 1 / Math.max(loudest, 0.25));
}

/** Loudest peak of a stretch, from the most detailed piece that covers it; below zero where none is made yet. */
function peakOf(waveforms: readonly WaveformPiece[], from: number, to: number): number {
  for (const { within, peaks } of waveforms) {
    if (from < within.start || from >= within.end || peaks.length === 0) continue;
    const perSecond = peaks.length / (within.end - within.start);
    const first = Math.floor((from - within.start) * perSecond);
    const last = Math.min(peaks.length, Math.max(first + 1, Math.floor((to - within.start) * perSecond)));
    let loudest = -1;
    for (let index = first; index < last; index += 1) loudest = Math.max(loudest, peaks[index] ?? -1);
    return loudest;
  }
  return -1;
}
