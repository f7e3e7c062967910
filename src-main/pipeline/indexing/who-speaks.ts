import type { NamedVoice, SpeakersFound, VoicedLine } from '../../domain/speaker.ts';
import { groupVectors } from '../../kernels/average-linkage.ts';
import { dot, meanVector } from '../../kernels/vector.ts';

/** Groups of lines whose voices are on average nearer than this (1 - cosine) are one speaker; measured, see models/README.md. */
const farthest = 0.32;
/** Shorter lines say too little of a voice to make a speaker, in seconds. */
const surelyVoiced = 1.6;
/** A line whose voice is farther from every speaker belongs to none. */
const farthestFromSpeaker = 0.45;
/** A line too short to have a voice belongs to who speaks before and after it, if that is near, in seconds. */
const shortPause = 2;
/** More lines are not grouped, which takes the square of their number: the others go to the nearest speaker. */
const mostGrouped = 2000;

type Numbered = VoicedLine & { number: number; likeness: number };

/**
 * Tells the speakers of a video apart by their voices. Numbers count by first appearance; a speaker who sounds like one that has a
 * name gets it, and two who get the same are one.
 *
 * @param lines by media time
 */
export function whoSpeaks(lines: readonly VoicedLine[], named: readonly NamedVoice[] = []): SpeakersFound {
  const speakers = speakersOf(lines);
  const names = speakers
    .map((voice) =>
      nearest(
        voice,
        named.map((one) => one.voice),
      ),
    )
    .map((near) => (near && near.distance < farthest ? named[near.at]!.name : undefined));
  // Speakers of one name count as the first of them.
  const firstOf = speakers.map((_, at) => (names[at] === undefined ? at : names.indexOf(names[at])));
  const heard = lines.flatMap((line): Numbered[] => {
    const near = line.voice && nearest(line.voice, speakers);
    if (!near || near.distance >= farthestFromSpeaker) return [];
    return [{ ...line, number: firstOf[near.at]!, likeness: likenessAt(near.distance) }];
  });
  const all = withShortLines(lines, heard);
  const numbers = new Map([...new Set(all.map(({ number }) => number))].map((number, at) => [number, at + 1]));
  return {
    lines: all.map(({ evidence, number, likeness }) => ({ evidence, number: numbers.get(number)!, likeness })),
    named: [...numbers].flatMap(([at, number]) => {
      const name = names[at];
      return name === undefined ? [] : [{ number, name, voice: speakers[at]! }];
    }),
  };
}

/** In thousandths: what lies behind depends on where the run was stopped. */
function likenessAt(distance: number): number {
  return Math.round(1000 * Math.min(1, Math.max(0, 1 - distance))) / 1000;
}

/** The mean voice of each speaker. */
function speakersOf(lines: readonly VoicedLine[]): Float32Array[] {
  const voiced = lines.filter(({ voice }) => voice !== undefined);
  const long = voiced.filter(({ start, end }) => end - start >= surelyVoiced);
  const sure = long.length > 0 ? long : voiced;
  const step = Math.max(1, sure.length / mostGrouped);
  const some = Array.from({ length: Math.floor(sure.length / step) }, (_, at) => sure[Math.floor(at * step)]!.voice!);
  const groups = groupVectors(some, farthest);
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  return Array.from({ length: count }, (_, group) => meanVector(some.filter((_voice, at) => groups[at] === group)));
}

/** Adds the lines between two of the same speaker that are too short to have a voice. */
function withShortLines(lines: readonly VoicedLine[], heard: readonly Numbered[]): Numbered[] {
  const known = new Map(heard.map((line) => [line.evidence, line]));
  return lines.flatMap((line, at) => {
    const own = known.get(line.evidence);
    if (own) return [own];
    if (line.voice) return [];
    const [before, after] = [lines[at - 1], lines[at + 1]].map((other) => other && known.get(other.evidence));
    if (!before || !after || before.number !== after.number) return [];
    const isNear = line.start - before.end < shortPause && after.start - line.end < shortPause;
    return isNear ? [{ ...line, number: before.number, likeness: Math.min(before.likeness, after.likeness) / 2 }] : [];
  });
}

function nearest(voice: Float32Array, others: readonly Float32Array[]): { at: number; distance: number } | undefined {
  let best: { at: number; distance: number } | undefined;
  for (const [at, other] of others.entries()) {
    const distance = other.length === voice.length ? 1 - dot(voice, other) : 2;
    if (!best || distance < best.distance) best = { at, distance };
  }
  return best;
}
