import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect } from 'vitest';
import type { NewEvidence } from '../../../src-main/domain/evidence.ts';
import type { ChosenFrame } from '../../../src-main/domain/picture.ts';
import type { StageProgress } from '../../../src-main/domain/stage.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import { openLibrary } from '../../../src-main/store/open.ts';
import { clipPath } from '../../fixtures/media.ts';

export const root = resolve(import.meta.dirname, '../../..');
/** Makes a folder of five files: short ones, and one that is stored in several chunks. Returns their paths. */
export async function makeBatch(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const clips = ['speech/jfk.wav', 'video/friday.mp4', 'speech/demo-thanks.wav', 'sounds/rooster.ogg'];
  const paths = clips.map((clip) => join(folder, basename(clip)));
  for (const [at, clip] of clips.entries()) copyFileSync(clipPath(clip), paths[at]!);
  const long = join(folder, 'long.mkv');
  // Two speeches far apart, and a bird and a title that come again every ten seconds.
  const graph = [
    '[0:a]adelay=3000,apad[a];[1:a]adelay=59000[b];[a][b]amix=inputs=2:duration=shortest,volume=2[sound]',
    '[2:v]scale=480:270,fps=5,trim=end=64[picture]',
  ].join(';');
  const sounds = ['speech/jfk.wav', 'speech/vm-nobox.wav'].flatMap((clip) => ['-i', clipPath(clip)]);
  const inputs = [...sounds, '-stream_loop', '-1', '-i', clipPath('video/bird.mp4')];
  const maps = ['-map', '[picture]', '-map', '[sound]', '-c:v', 'mjpeg', '-c:a', 'flac'];
  const { ffmpeg } = await findMediaTools();
  const args = ['-nostdin', '-v', 'error', ...inputs, '-filter_complex', graph, ...maps, long];
  const { code, errors } = await runProgram(ffmpeg.path, args);
  if (code !== 0) throw new Error(errors);
  return [...paths, long];
}

/** What a library knows of one video. */
export interface Knowledge {
  /** Seconds. */
  duration: number;
  evidence: NewEvidence[];
  stages: Pick<StageProgress, 'stage' | 'state' | 'doneTo'>[];
  waveform: number[];
  shots: number[];
  frames: ChosenFrame[];
  /** Bytes of the first sheet of thumbnails, as base64. */
  sheet: string;
  withoutVectors: number;
}

/** What a library knows, by file name. A library that is not sound fails the test; one that is not there yet is empty. */
export function knowledgeIn(libraryDir: string): Map<string, Knowledge> {
  const library = openIfThere(libraryDir);
  if (!library) return new Map();
  try {
    expect(library.check().problems).toEqual([]);
    return new Map(
      library.videos.list().map(({ id, name, media }) => {
        const evidence = library.evidence.list({ video: id }).map(({ id: _id, video: _video, ...rest }) => rest);
        const stages = library.stages.list(id).map(({ stage, state, doneTo }) => ({ stage, state, doneTo }));
        const { peaks } = library.waveforms.read(id, { start: 0, end: media.duration }, 500);
        const { shots, thumbnails } = library.pictures.read(id);
        const [first] = thumbnails;
        const sheet = Buffer.from((first && library.pictures.sheet(id, first.sheet)) ?? []).toString('base64');
        const frames = library.pictures.frames(id);
        const withoutVectors = library.evidence.withoutVectors(id, ['said', 'written'], 1000).length;
        const { duration } = media;
        evidence.sort(byPlace);
        return [name, { duration, evidence, stages, waveform: peaks, shots, frames, sheet, withoutVectors }];
      }),
    );
  } finally {
    library.close();
  }
}

function openIfThere(libraryDir: string): ReturnType<typeof openLibrary> | undefined {
  try {
    return openLibrary(libraryDir, { mode: 'read' });
  } catch (error) {
    // Killed before the first commit.
    if ((error as { code?: string }).code === 'LIBRARY_MISSING') return undefined;
    throw error;
  }
}

type Place = Pick<NewEvidence, 'kind' | 'start' | 'text'>;

function placeOf({ kind, start, text }: Place): string {
  return `${kind} ${start.toFixed(3)} ${text}`;
}

function byPlace(a: Place, b: Place): number {
  return a.start - b.start || placeOf(a).localeCompare(placeOf(b));
}

export function reachOf(known: Map<string, Knowledge>): Map<string, number> {
  return new Map(
    [...known].flatMap(([name, { stages }]) =>
      stages.map(({ stage, doneTo: to }) => [`${name} ${stage}`, to] as const),
    ),
  );
}

/** Nothing that was stored is gone, nothing is there twice, and nothing that an undisturbed run would not find. */
export function expectPartOf(
  known: Map<string, Knowledge>,
  whole: Map<string, Knowledge>,
  before: Map<string, number>,
): void {
  const now = reachOf(known);
  for (const [stage, time] of before) expect(now.get(stage), stage).toBeGreaterThanOrEqual(time);
  for (const [name, { evidence }] of known) {
    const places = evidence.map(placeOf);
    expect(places).toEqual([...new Set(places)]);
    const possible = new Set(whole.get(name)!.evidence.map(placeOf));
    expect(places.filter((place) => !possible.has(place))).toEqual([]);
  }
}
