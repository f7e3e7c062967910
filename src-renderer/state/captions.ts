import { create } from 'zustand';
import { type Cue, standingTrack, type SubtitleSource, type SubtitleTrack } from '../../src-main/domain/subtitles.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';

interface Captions {
  /** The video that the tracks belong to. */
  video: VideoId | null;
  tracks: readonly SubtitleTrack[];
  on: boolean;
  /** What the person chose for this video: `off`, `transcript`, or the source of a track; null where nothing was. */
  chosen: string | null;
  /** Cues of the track that is shown. */
  cues: { source: SubtitleSource; items: readonly Cue[] } | null;
  menuOpen: boolean;
}

export const useCaptions = create<Captions>()(() => ({
  video: null,
  tracks: [],
  on: false,
  chosen: null,
  cues: null,
  menuOpen: false,
}));

/** The track that is shown when captions are on: the chosen one, else the one that says what is said, else the own transcript. */
export function shownTrack({ tracks, chosen }: Pick<Captions, 'tracks' | 'chosen'>): string {
  const isThere = chosen === 'transcript' || usableTracks(tracks).some(({ source }) => source === chosen);
  return chosen !== null && isThere ? chosen : (standingTrack(tracks)?.source ?? 'transcript');
}

/** Those that have cues to show. */
export function usableTracks(tracks: readonly SubtitleTrack[]): readonly SubtitleTrack[] {
  return tracks.filter(({ cues }) => cues > 0);
}

/** Begins with a video as it was left: what was chosen for it, or captions as they are. */
export function showCaptionsOf(video: VideoId, chosen: string | undefined): void {
  const { on } = useCaptions.getState();
  useCaptions.setState({
    video,
    tracks: [],
    on: chosen === undefined ? on : chosen !== 'off',
    chosen: chosen ?? null,
    cues: null,
    menuOpen: false,
  });
  void loadTracks(video);
}

/** Reads which tracks the video on screen has, and the cues of the one that is shown. */
export async function loadTracks(video: VideoId): Promise<void> {
  if (useCaptions.getState().video !== video) return;
  try {
    const tracks = await call('listSubtitles', { video });
    if (useCaptions.getState().video !== video) return;
    useCaptions.setState({ tracks, cues: null });
    await loadCues();
  } catch {
    // Captions come from the transcript then; whatever else is wrong with the library is told elsewhere.
  }
}

/** Shows a track from now on, or with `off` none, and remembers it for this video. */
export function chooseCaptions(chosen: string): void {
  useCaptions.setState({ chosen, on: chosen !== 'off' });
  void loadCues();
}

export function toggleCaptions(): void {
  const { on, tracks, chosen } = useCaptions.getState();
  chooseCaptions(on ? 'off' : shownTrack({ tracks, chosen: chosen === 'off' ? null : chosen }));
}

/** Goes to the next of: off, the own transcript, every track that can be shown. */
export function cycleCaptionTrack(): void {
  const { on, tracks, chosen } = useCaptions.getState();
  const all = ['off', 'transcript', ...usableTracks(tracks).map(({ source }) => source)];
  const at = all.indexOf(on ? shownTrack({ tracks, chosen }) : 'off');
  chooseCaptions(all[(at + 1) % all.length]!);
}

export function setCaptionMenu(menuOpen: boolean): void {
  useCaptions.setState({ menuOpen });
}

/** Cues that are shown at a media time, sorted by their start as they are given; at most the last four of them. */
export function cuesAt(cues: readonly Cue[], time: number): Cue[] {
  const shown: Cue[] = [];
  for (const cue of cues) {
    if (cue.start > time) break;
    if (cue.end > time) shown.push(cue);
  }
  return shown.slice(-4);
}

async function loadCues(): Promise<void> {
  const state = useCaptions.getState();
  const source = shownTrack(state);
  if (state.video === null || source === 'transcript' || state.cues?.source === source) return;
  try {
    const items = await call('getCues', { video: state.video, source });
    const now = useCaptions.getState();
    if (now.video === state.video && shownTrack(now) === source) useCaptions.setState({ cues: { source, items } });
  } catch {
    // The track has gone meanwhile; the list that comes next does not have it.
  }
}
