import { throwIfCancelled } from '../../domain/errors.ts';
import type { NewSubtitleTrack } from '../../domain/subtitles.ts';
import { type Moment, shifted } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import { doubtAllowed, keepTranscription } from '../../models/speech/gate.ts';
import { voiceRegions } from '../../models/voice-activity/regions.ts';
import type { IndexingParts } from './index-video.ts';
import type { RunJournal } from './run-journal.ts';
import { SoundBuffer } from './sound-buffer.ts';
import { Stopwatch } from './stage-run.ts';
import { cueLines } from './subtitles/cue-lines.ts';
import { type Heard, type Judgements, judgeTracks } from './subtitles/judge.ts';

/**
 * Finds the subtitles of a video and takes what is said from a track that says it. What the tracks are and whether one is fit is stored
 * with its cues; stopped before, the stage begins anew, which costs some seconds however long the video is.
 */
export async function findSubtitles(
  parts: IndexingParts,
  video: Video,
  journal: RunJournal,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (journal.resumeAt('subtitles') === undefined) return;
  const { subtitles } = parts.library;
  const watch = new Stopwatch();
  const tracks = await watch.time(() =>
    parts.readSubtitles(video, signal, (message) => journal.warn('SUBTITLES_UNREADABLE', message)),
  );
  if (tracks.length === 0) return journal.markAbsent(['subtitles']);
  subtitles.replace(video.id, tracks);
  const judgements = await watch.time(() => judge(parts, video, journal, tracks, signal));
  for (const [source, judgement] of judgements.of) subtitles.judge(video.id, source, judgement);
  const [source, judgement] = [...judgements.of].find(([, { verdict }]) => verdict === 'speech') ?? [];
  const cues = tracks.find(({ track }) => track.source === source)?.cues ?? [];
  const evidence = cueLines(cues, {
    model: `subtitles: ${source}`,
    score: judgement?.agreement ?? 0,
    language: judgements.language,
  });
  journal.commit({ stage: 'subtitles', doneTo: video.media.duration, seconds: watch.take(), evidence });
  journal.finish('subtitles');
}

async function judge(
  parts: IndexingParts,
  video: Video,
  journal: RunJournal,
  tracks: readonly NewSubtitleTrack[],
  signal: AbortSignal | undefined,
): Promise<Judgements> {
  const candidates = tracks
    .filter(({ track }) => track.verdict === 'unjudged')
    .map(({ track, cues }) => ({ source: track.source, language: track.language, cues }));
  const verdict = video.media.audio.length === 0 ? 'unheard' : journal.isBegun('speech') ? 'recognised' : undefined;
  if (verdict || candidates.length === 0)
    return {
      of: new Map(candidates.map(({ source }) => [source, { verdict: verdict ?? 'unheard' }])),
      language: undefined,
    };
  return await judgeTracks(candidates, video.media.duration, (stretch) => listen(parts, video, stretch, signal));
}

/** What is said in a stretch, as far as the speech model is sure of it by itself. */
async function listen(
  parts: IndexingParts,
  video: Video,
  stretch: Moment,
  signal: AbortSignal | undefined,
): Promise<Heard> {
  const buffer = new SoundBuffer(stretch.start);
  for await (const block of parts.readSound(video, stretch.start, signal, () => undefined)) {
    throwIfCancelled(signal);
    buffer.append(block);
    if (buffer.end >= stretch.end) break;
  }
  const samples = buffer.between(stretch.start, stretch.end).slice();
  const { speech, voice } = await parts.speech();
  const nothing: Heard = { language: '', words: [] };
  if (voiceRegions(await voice.stream().push(samples)).length === 0) return nothing;
  const transcription = await speech.transcribe(samples, { signal, doubtAllowed: doubtAllowed(0) });
  if (!keepTranscription({ transcription, speechScore: 0 })) return nothing;
  const words = transcription.segments.flatMap((segment) => segment.words);
  return {
    language: transcription.language,
    words: words.map((word) => ({ ...word, ...shifted(word, stretch.start) })),
  };
}
