import { existsSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceKind, NewEvidence } from '../../../src-main/domain/evidence.ts';
import { peaksPerSecond, stageNames, type StageName } from '../../../src-main/domain/stage.ts';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { identify } from '../../../src-main/media/identity.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { runProgram } from '../../../src-main/media/run.ts';
import type { Library } from '../../../src-main/store/library.ts';
import { random } from '../../store/sample-values.ts';

// A video of four hours and a library that has found a hundred thousand moments in it, as the timeline must bear.

const hours = 4;
const longDuration = hours * 3600;
/** Moments of each kind; a hundred thousand together. */
const moments: Readonly<Record<EvidenceKind, number>> = { said: 20_000, written: 30_000, seen: 25_000, heard: 25_000 };
const stageOf: Readonly<Record<EvidenceKind, StageName>> = {
  said: 'speech',
  written: 'text',
  seen: 'objects',
  heard: 'sounds',
};
const tools = await findMediaTools();

/** Four hours of moving bars at two frames a second, made at first use. */
export async function makeLongVideo(): Promise<string> {
  const folder = path.join(import.meta.dirname, '../../../.cache/bench');
  const file = path.join(folder, `long-${hours}h.mp4`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const unfinished = path.join(folder, `long-${process.pid}.mp4`);
  const picture = `testsrc2=size=320x180:rate=2:duration=${longDuration}`;
  const args = ['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', picture];
  args.push('-c:v', 'libx264', '-preset', 'ultrafast', '-g', '20', '-pix_fmt', 'yuv420p', unfinished);
  const { code, errors } = await runProgram(tools.ffmpeg.path, args, { patience: 600 });
  if (code !== 0) throw new Error(`ffmpeg could not make the long video: ${errors}`);
  await rename(unfinished, file);
  return file;
}

/** Adds a video as one that was looked through whole, with what `found` says of it. */
export async function addFinished(library: Library, file: string, found: readonly NewEvidence[]): Promise<void> {
  const media = await probe(tools, file);
  const id = await identify(file);
  const { size, mtimeMs } = await stat(file);
  const now = Date.now();
  library.videos.add({ id, path: file, name: path.basename(file), media, addedAt: now, openedAt: now });
  library.videos.rememberFile(file, size, mtimeMs, id);
  const whole = { doneTo: media.duration, seconds: 0 };
  for (const stage of stageNames) {
    library.stages.begin(id, stage, '1');
    const evidence = found.filter(({ kind }) => stageOf[kind] === stage);
    const peaks = stage === 'waveform' ? wave(media.duration) : undefined;
    library.stages.commit(id, { stage, ...whole, evidence, ...(peaks && { peaks }) });
    library.stages.finish(id, stage);
  }
}

/** A hundred thousand moments over the whole length, of lengths and texts like real ones. */
export function manyMoments(): NewEvidence[] {
  const next = random(7);
  const words = Array.from({ length: 400 }, (_, index) => `word${index}`);
  const text = (count: number): string =>
    Array.from({ length: count }, () => words[Math.floor(next() * words.length)]).join(' ');
  return (Object.keys(moments) as EvidenceKind[]).flatMap((kind) =>
    Array.from({ length: moments[kind] }, (_, index): NewEvidence => {
      const start = (index * longDuration) / moments[kind];
      const length = kind === 'said' ? 0.6 : 0.3 + next() * 4;
      const spoken = kind === 'said' ? wordsOf(text(8), start, length) : undefined;
      return {
        kind,
        start,
        end: Math.min(longDuration, start + length),
        text: spoken ? spoken.map((word) => word.text).join(' ') : text(2),
        score: 0.5 + next() / 2,
        model: 'bench-1',
        ...(spoken && { words: spoken, language: 'en' }),
        ...(kind === 'seen' && { label: 'n02084071', box: { x: 0.1, y: 0.1, width: 0.3, height: 0.3 } }),
        ...(kind === 'heard' && { label: '/m/0bt9lr' }),
      };
    }),
  );
}

function wordsOf(line: string, start: number, length: number): NonNullable<NewEvidence['words']> {
  const texts = line.split(' ');
  const each = length / texts.length;
  return texts.map((text, at) => ({ text, start: start + at * each, end: start + (at + 1) * each, confidence: 0.9 }));
}

function wave(duration: number): Uint8Array {
  const next = random(3);
  return Uint8Array.from({ length: Math.ceil(duration * peaksPerSecond) }, () => Math.floor(next() * 255));
}
