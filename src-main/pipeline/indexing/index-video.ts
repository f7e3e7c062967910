import type { CallOptions } from '../../domain/engine.ts';
import { isCancelled } from '../../domain/errors.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { IndexEvent, IndexReport, StageChunk, StageName } from '../../domain/stage.ts';
import { type NewSubtitleTrack, standingTrack } from '../../domain/subtitles.ts';
import type { Video } from '../../domain/video.ts';
import type { ObjectDetector } from '../../models/objects/model.ts';
import type { SceneClassifier } from '../../models/scenes/model.ts';
import type { ScreenTextReader } from '../../models/screen-text/model.ts';
import type { SoundTagger } from '../../models/sounds/model.ts';
import type { TextEmbedder } from '../../models/text-embedding/model.ts';
import type { VoiceEncoder } from '../../models/voices/model.ts';
import type { Library } from '../../store/library.ts';
import type { Frame, FrameOptions } from '../../media/frames.ts';
import type { OnTruncated } from '../../media/timed-pipe.ts';
import type { EncodeJpeg } from './contact-sheet.ts';
import { EmbeddingsStage } from './embeddings-stage.ts';
import { PicturePass } from './picture-pass.ts';
import { RunJournal } from './run-journal.ts';
import { passStart, runSoundPass } from './sound-pass.ts';
import { SoundTags } from './sound-tags.ts';
import { SoundsStage } from './sounds-stage.ts';
import { SpeakersStage, type SpokenLines } from './speakers-stage.ts';
import { type SpeechModels, SpeechStage } from './speech-stage.ts';
import type { SoundBlock, SoundListener } from './stage-run.ts';
import { findSubtitles } from './subtitles-stage.ts';
import { WaveformStage } from './waveform-stage.ts';

/** What indexing works with; models are loaded when a stage first needs them. */
export interface IndexingParts {
  library: Library;
  speech: () => Promise<SpeechModels>;
  sounds: () => Promise<SoundTagger>;
  voices: () => Promise<VoiceEncoder>;
  objects: () => Promise<ObjectDetector>;
  scenes: () => Promise<SceneClassifier>;
  text: () => Promise<ScreenTextReader>;
  embedder: () => Promise<TextEmbedder>;
  /** Version of a stage's models and rules; another one makes the stage run again. */
  stageVersion: (stage: StageName) => string;
  /** 16 kHz mono sound of the file from a media time on; `onTruncated` tells of sound that cannot be decoded. */
  readSound: (
    video: Video,
    from: number,
    signal: AbortSignal | undefined,
    onTruncated: OnTruncated,
  ) => AsyncGenerator<SoundBlock>;
  /** Frames of the file, in the sizes asked for; `onTruncated` tells of a picture that cannot be decoded to its end. */
  readFrames: (
    video: Video,
    wanted: Pick<FrameOptions, 'from' | 'views'>,
    signal: AbortSignal | undefined,
    onTruncated: OnTruncated,
  ) => AsyncGenerator<Frame>;
  encodeJpeg: EncodeJpeg;
  /** Subtitles in the file and beside it; `onUnreadable` tells of those that are none. */
  readSubtitles: (
    video: Video,
    signal: AbortSignal | undefined,
    onUnreadable: (message: string) => void,
  ) => Promise<NewSubtitleTrack[]>;
}

const soundStages: readonly StageName[] = ['waveform', 'sounds', 'speech', 'speakers'];

/**
 * Runs the stages of one video that are not finished, in one pass over its sound and picture, side by side. Stopping it, by the signal or by
 * force, loses at most the open chunk of each stage; running it again goes on from there. A finished video costs nothing.
 */
export async function indexVideo(
  parts: IndexingParts,
  video: Video,
  { signal, onEvent }: CallOptions<IndexEvent>,
): Promise<IndexReport> {
  const journal = new RunJournal(parts.library, video, parts.stageVersion, onEvent ?? (() => {}));
  try {
    await findSubtitles(parts, video, journal, signal);
    await using pictures = new PicturePass(parts, video, journal, signal);
    const embeddings = new EmbeddingsStage(parts.library, parts.embedder, video.id, (chunk) => journal.commit(chunk));
    if (video.media.audio.length === 0) journal.markAbsent(soundStages);
    else {
      recogniseUnlessSubtitled(parts, video, journal);
      await listen(parts, video, journal, signal, async (heardTo) => {
        await pictures.follow(heardTo);
        await embeddings.follow(Math.min(journal.knownTo('speech'), journal.knownTo('text')), signal);
      });
    }
    await pictures.end();
    if (journal.resumeAt('embeddings') !== undefined) {
      await embeddings.follow(video.media.duration, signal);
      journal.finish('embeddings');
    }
  } catch (error) {
    if (isCancelled(error)) journal.pause();
    else journal.fail(error);
    throw error;
  }
  return journal.report();
}

/** Speech is recognised exactly where no subtitles say what is said. */
function recogniseUnlessSubtitled({ library }: IndexingParts, video: Video, journal: RunJournal): void {
  const isSubtitled = standingTrack(library.subtitles.list(video.id)) !== undefined;
  if (isSubtitled && journal.resumeAt('speech') !== undefined) journal.markAbsent(['speech']);
  else if (!isSubtitled && journal.isAbsent('speech')) journal.restart('speech');
}

async function listen(
  parts: IndexingParts,
  video: Video,
  journal: RunJournal,
  signal: AbortSignal | undefined,
  afterBlock: (heardTo: number) => Promise<void>,
): Promise<void> {
  const resumeAt = soundStages.map((stage) => journal.resumeAt(stage)).filter((time) => time !== undefined);
  if (resumeAt.length === 0) return;
  const start = passStart(Math.min(...resumeAt));
  const listeners = await soundListeners(parts, video, journal, start);
  const blocks = parts.readSound(video, start, signal, (message, endsAt) => journal.cutShort(message, endsAt));
  await runSoundPass(blocks, listeners, video.media.duration, signal, afterBlock);
  for (const stage of soundStages) if (journal.resumeAt(stage) !== undefined) journal.finish(stage);
}

/** The tagger, where a stage needs it, and the unfinished stages that hear it. */
async function soundListeners(
  parts: IndexingParts,
  video: Video,
  journal: RunJournal,
  start: number,
): Promise<SoundListener[]> {
  const commit = (chunk: StageChunk): Evidence[] => journal.commit(chunk);
  const [waveform, sounds, speech] = [
    journal.resumeAt('waveform'),
    journal.resumeAt('sounds'),
    journal.resumeAt('speech'),
  ];
  const listeners: SoundListener[] = waveform === undefined ? [] : [new WaveformStage(waveform, commit)];
  if (sounds !== undefined || speech !== undefined) listeners.push(...(await taggers(parts, video, journal, start)));
  const speakers = journal.resumeAt('speakers');
  if (speakers !== undefined) {
    const { evidence, speakers: stored } = parts.library;
    const lines: SpokenLines = {
      between: (within) =>
        evidence
          .list({ video: video.id, kinds: ['said'], within })
          .filter(({ start: begins }) => begins >= within.start && begins < within.end)
          .map(({ id, start: begins, end }) => ({ evidence: id, start: begins, end })),
      knownTo: () => journal.knownTo('speech'),
      all: () => ({ lines: stored.lines(video.id), named: stored.names(video.id) }),
    };
    listeners.push(new SpeakersStage(speakers, await parts.voices(), lines, commit));
  }
  return listeners;
}

/** The tagger, and the unfinished stages that need it. */
async function taggers(
  parts: IndexingParts,
  video: Video,
  journal: RunJournal,
  start: number,
): Promise<SoundListener[]> {
  const commit = (chunk: StageChunk): Evidence[] => journal.commit(chunk);
  const [sounds, speech] = [journal.resumeAt('sounds'), journal.resumeAt('speech')];
  const tagger = await parts.sounds();
  const tags = new SoundTags(tagger, start);
  const listeners: SoundListener[] = [tags];
  if (sounds !== undefined) {
    const open = parts.library.evidence.endingAt({ video: video.id, stage: 'sounds', time: sounds });
    listeners.push(new SoundsStage(sounds, tagger, tags, open, commit));
  }
  if (speech !== undefined) listeners.push(new SpeechStage(speech, await parts.speech(), tags, commit));
  return listeners;
}
