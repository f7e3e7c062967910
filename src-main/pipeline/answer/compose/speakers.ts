import type { Evidence } from '../../../domain/evidence.ts';
import type { Speaker } from '../../../domain/speaker.ts';
import { cite, type Composition, type Draft, type Fact, figure } from '../draft.ts';
import { inTime } from '../lines.ts';
import { coveredSeconds, type Moment } from '../../../domain/time.ts';
import { asksWhoSpeaksMost } from '../question/speaks-most.ts';
import { speechIn } from '../spoken-runs.ts';
import { citeLengths, type Stretch } from '../stretches.ts';
import type { Scene } from '../scene.ts';
import { placesOf, shownOf } from '../wording/places.ts';
import type { Wording } from '../wording/wording.ts';
import { said } from './said.ts';
import { lineClaims, passageClaims } from './line-claims.ts';

/** When speakers change is told by when each speaks. */
const changing = /^(?:change|changes|changing|switch|switches|wechselt|wechseln)$/;

type Voiced = Evidence & { speaker: Speaker };

/**
 * Who speaks, by the speakers of the lines, or how many speakers there are. Where voices are not told apart, what is said in
 * the part that is asked about; nothing, where no part is.
 */
export async function speakers(scene: Scene): Promise<Composition> {
  const { question, wording } = scene;
  const { words, phrases, intent, timed } = question;
  const asksForMost = asksWhoSpeaksMost(question);
  const naming = words.filter((word) => !changing.test(word));
  const isOfWords = intent !== 'count' && !asksForMost && (naming.length > 0 || phrases.length > 0);
  const lines = isOfWords ? inTime((await scene.fittingLines()).answering) : scene.spoken();
  const voiced = lines.filter(isVoiced);
  if (intent === 'count') return voiced.length > 0 ? told([howMany(scene)], wording) : { drafts: [] };
  const quotes = isOfWords ? lineClaims(lines, wording) : timed ? passageClaims(lines, wording) : [];
  if (voiced.length === 0) return { drafts: quotes, notes: quotes.length > 0 ? [wording.voicesAlike] : [] };
  const each = [...bySpeaker(voiced).values()];
  if (asksForMost) return told(mostly(each, scene), wording);
  return told([...each.map((own) => speaks(own, wording)), ...quotes], wording);
}

/** When somebody speaks until somebody else does, in order of time; where voices are not told apart, each line. */
export function turnsOf(lines: readonly Evidence[]): Moment[] {
  const turns: (Moment & { who: number | undefined })[] = [];
  for (const { start, end, speaker } of lines) {
    const last = turns.at(-1);
    if (last && speaker && last.who === speaker.number) last.end = Math.max(last.end, end);
    else turns.push({ start, end, who: speaker?.number });
  }
  return turns;
}

/** When one speaker speaks, for how long, or what that one says; undefined where something of it is asked for. */
export async function ofSpeaker(scene: Scene): Promise<Composition | undefined> {
  const { question, wording } = scene;
  if (question.speaker === undefined || question.words.length > 0 || question.phrases.length > 0) return undefined;
  const voiced = scene.spoken().filter(isVoiced);
  if (voiced.length === 0) return { drafts: [] };
  if (question.intent === 'duration') return told(mostly([voiced], scene), wording);
  const spoken = speaks(voiced, wording);
  if (question.intent !== 'said') return told([spoken], wording);
  const { drafts, notes = [] } = await said(scene);
  return { drafts: [spoken, ...drafts], notes: [...notes, wording.voicesTold] };
}

function told(drafts: Draft[], wording: Wording): Composition {
  return { drafts, notes: [wording.voicesTold] };
}

/** `4 voices speak, first at 0:00, 0:07, 0:13 and 0:20.` Cites the first line of each. */
function howMany(scene: Scene): Draft {
  const firsts = (): Voiced[] => [...bySpeaker(scene.spoken().filter(isVoiced)).values()].map(([first]) => first!);
  const { wording } = scene;
  const found = firsts();
  return {
    text: wording.voices(found.length, placesOf(found)),
    citations: found.map((line) => cite(line)),
    facts: [figure(found, firsts, ({ length }) => String(length))],
  };
}

/** `Speaker 2 speaks for 31 seconds in 4 stretches, at …` of whom speaks longest in all, then of the others. */
function mostly(each: readonly Voiced[][], scene: Scene): Draft[] {
  const { wording, question } = scene;
  const speechOf = (number: number): Stretch[] => {
    const own = scene.spoken().filter(({ speaker }) => speaker?.number === number);
    return speechIn(own, question.within);
  };
  const lengthOf = (turns: Stretch[]): string => wording.lengthIn(coveredSeconds(turns), turns.length);
  return each
    .map((lines) => ({ lines, turns: speechOf(lines[0]!.speaker.number) }))
    .sort((a, b) => coveredSeconds(b.turns) - coveredSeconds(a.turns))
    .map(({ lines, turns }) => ({
      text: wording.speaksFor(nameOf(lines[0]!, wording), coveredSeconds(turns), turns.length, placesOf(turns)),
      citations: citeLengths(turns),
      facts: [named(lines, wording), figure(turns, () => speechOf(lines[0]!.speaker.number), lengthOf)],
    }));
}

/** `Speaker 2 speaks at 0:07 and 0:20.` */
function speaks(lines: readonly Voiced[], wording: Wording): Draft {
  return {
    text: wording.speaks(nameOf(lines[0]!, wording), placesOf(lines)),
    citations: shownOf(lines).map((line) => cite(line)),
    facts: [named(lines, wording)],
  };
}

function named(lines: readonly Voiced[], wording: Wording): Fact {
  return figure(
    lines,
    () => lines,
    ([line]) => nameOf(line!, wording),
  );
}

function nameOf({ speaker }: Voiced, wording: Wording): string {
  return speaker.name ?? wording.speaker(speaker.number);
}

/** The lines of each speaker, in the order in which they first speak. */
function bySpeaker(lines: readonly Voiced[]): Map<number, Voiced[]> {
  return Map.groupBy(lines, ({ speaker }) => speaker.number);
}

function isVoiced(line: Evidence): line is Voiced {
  return line.speaker !== undefined;
}
