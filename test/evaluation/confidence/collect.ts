import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Engine } from '../../../src-main/domain/engine.ts';
import type { Evidence, EvidenceKind } from '../../../src-main/domain/evidence.ts';
import { overlap, type Moment } from '../../../src-main/domain/time.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { loadPack } from '../../../src-main/models/pack.ts';
import { ModelShelf } from '../../../src-main/pipeline/model-shelf.ts';
import { thingNames } from '../../../src-main/pipeline/search/thing-names.ts';
import type { LabelNames } from '../../../src-main/pipeline/search/label-names.ts';
import type { Label } from '../../../src-main/pipeline/search/ports.ts';
import { indexedIn, indexedVideos } from '../indexed.ts';
import { libraryFolder, openEngine } from '../library.ts';
import type { Recording } from '../recordings.ts';
import { soundClips, spokenClips } from '../shared-clips.ts';
import type { Judged } from './curve.ts';
import { isNamed, isSound, isThing, isWritten, judgedWords } from './judge.ts';
import { judgedSpeakers } from './speakers.ts';

const moments = z.array(z.tuple([z.number(), z.number()])).optional();
const films = z
  .array(
    z.strictObject({
      recording: z.string(),
      seen: z.array(z.strictObject({ name: z.string(), there: moments, not: moments })).default([]),
      written: z.array(z.string()).optional(),
    }),
  )
  .parse(read('films.json'));
const drawings = Object.entries(z.record(z.string(), z.string()).parse(read('drawings.json')));

/** Seconds that a drawing is on screen. */
const shown = 3;
/** A piece of evidence is of each drawing that it covers for this long. */
const enough = 0.5;
const halves = ['fit', 'told'] as const;

/** Everything whose truth is known, as the program found it: clips of one sound, of known words, drawings, films that a person looked at. */
export async function judgedEvidence(): Promise<Judged[]> {
  await using shelf = new ModelShelf(await loadPack(join(import.meta.dirname, '../../../models')));
  const sounds = await shelf.soundLabels();
  const things = thingNames(await shelf.pictureTerms());
  const own = [...clips(), ...halves.map(drawn)];
  const library = libraryFolder('clips');
  const videos = await indexedIn(library, own);
  await using engine = await openEngine(library);
  const judged = [...(await ofClips(engine, videos, sounds)), ...(await ofDrawings(engine, videos, things))];
  return [...judged, ...(await ofFilms(things))];
}

async function ofClips(
  engine: Engine,
  videos: ReadonlyMap<string, VideoId>,
  labels: readonly Label[],
): Promise<Judged[]> {
  const found: Judged[] = [];
  for (const { name, sound, fold } of soundClips()) {
    const half = halves[fold - 1]!;
    const evidence = await engine.listEvidence({ video: videos.get(name)! });
    for (const one of ofKind(evidence, 'heard')) {
      const right = isSound(one, sound, labels);
      if (right !== undefined)
        found.push({ model: one.model, kind: one.kind, half, stated: one.score, right: Number(right) });
    }
    found.push(...wordsOf(evidence, '', half));
  }
  for (const [at, { name, said }] of spokenClips().entries())
    found.push(...wordsOf(await engine.listEvidence({ video: videos.get(name)! }), said, halves[at % 2]!));
  return found;
}

async function ofDrawings(engine: Engine, videos: ReadonlyMap<string, VideoId>, names: LabelNames): Promise<Judged[]> {
  const found: Judged[] = [];
  for (const [at, half] of halves.entries()) {
    const own = drawingsOf(at);
    for (const one of ofKind(await engine.listEvidence({ video: videos.get(`drawings-${half}`)! }), 'seen')) {
      const covered = own.filter(
        (_, place) => overlap(one, { start: place * shown, end: (place + 1) * shown }) > enough,
      );
      if (covered.length === 0) continue;
      const right = covered.some(([, thing]) => isNamed(one, thing, names));
      found.push({ model: one.model, kind: one.kind, half, stated: one.score, right: Number(right) });
    }
  }
  return found;
}

async function ofFilms(names: LabelNames): Promise<Judged[]> {
  const videos = await indexedVideos([...films.map(({ recording }) => recording), ...judgedSpeakers.recordings]);
  await using engine = await openEngine(libraryFolder());
  const found: Judged[] = [];
  for (const [at, { recording, seen, written }] of films.entries()) {
    const half = halves[at % 2]!;
    const evidence = await engine.listEvidence({ video: videos.get(recording)! });
    const truths = seen.map(({ name, there, not }) => ({
      name,
      there: there?.map(moment) ?? [],
      not: not?.map(moment) ?? [],
    }));
    for (const one of ofKind(evidence, 'seen')) {
      const right = isThing(one, truths, names);
      if (right !== undefined)
        found.push({ model: one.model, kind: one.kind, half, stated: one.score, right: Number(right) });
    }
    if (written)
      for (const one of ofKind(evidence, 'written'))
        found.push({
          model: one.model,
          kind: one.kind,
          half,
          stated: one.score,
          right: Number(isWritten(one, written)),
        });
  }
  for (const recording of judgedSpeakers.recordings)
    found.push(...judgedSpeakers.of(recording, await engine.listEvidence({ video: videos.get(recording)! })));
  return found;
}

function clips(): Recording[] {
  return [...soundClips(), ...spokenClips()].map(({ name }) => ({ name, file: name, seconds: 1 }));
}

/** The drawings of one half, one after another. */
function drawn(half: (typeof halves)[number], at: number): Recording {
  const own = drawingsOf(at);
  const pictures = own.map(([name], place) => ({ clip: `tuxpaint/${name}.png`, start: place * shown }));
  return { name: `drawings-${half}`, seconds: own.length * shown, pictures };
}

function drawingsOf(half: number): [string, string][] {
  return drawings.filter((_, at) => at % 2 === half);
}

function wordsOf(evidence: readonly Evidence[], said: string, half: Judged['half']): Judged[] {
  const [model] = ofKind(evidence, 'said').map((one) => one.model);
  if (model === undefined) return [];
  return judgedWords(ofKind(evidence, 'said'), said).map(({ stated, right }) => ({
    model,
    kind: 'said',
    half,
    stated,
    right: Number(right),
  }));
}

function ofKind(evidence: readonly Evidence[], kind: EvidenceKind): Evidence[] {
  return evidence.filter((one) => one.kind === kind);
}

function moment([start, end]: readonly [number, number]): Moment {
  return { start, end };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
}
