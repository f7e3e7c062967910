import type { Evidence } from '../../../domain/evidence.ts';
import type { Speaker } from '../../../domain/speaker.ts';
import { cite, type Composition, type Draft, type Fact, figure } from '../draft.ts';
import { inTime } from '../lines.ts';
import type { Scene } from '../scene.ts';
import { placesOf, shownOf } from '../wording/places.ts';
import type { Wording } from '../wording/wording.ts';
import { lineClaims, passageClaims } from './line-claims.ts';

type Voiced = Evidence & { speaker: Speaker };

/**
 * Who speaks, by the speakers of the lines, or how many speakers there are. Where voices are not told apart, what is said in
 * the part that is asked about; nothing, where no part is.
 */
export async function speakers(scene: Scene): Promise<Composition> {
  const { question, wording } = scene;
  const { words, phrases, intent, timed } = question;
  const isOfWords = intent !== 'count' && (words.length > 0 || phrases.length > 0);
  const lines = isOfWords ? inTime((await scene.fittingLines()).answering) : scene.spoken();
  const voiced = lines.filter(isVoiced);
  if (intent === 'count') return voiced.length > 0 ? told([howMany(scene)], wording) : { drafts: [] };
  const quotes = isOfWords ? lineClaims(lines, wording) : timed ? passageClaims(lines, wording) : [];
  if (voiced.length === 0) return { drafts: quotes, notes: quotes.length > 0 ? [wording.voicesAlike] : [] };
  const each = [...bySpeaker(voiced).values()].map((own) => speaks(own, wording));
  return told([...each, ...quotes], wording);
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

/** `Speaker 2 speaks at 0:07 and 0:20.` */
function speaks(lines: readonly Voiced[], wording: Wording): Draft {
  const who = nameOf(lines[0]!, wording);
  const named: Fact = figure(
    lines,
    () => lines,
    ([line]) => nameOf(line!, wording),
  );
  return {
    text: wording.speaks(who, placesOf(lines)),
    citations: shownOf(lines).map((line) => cite(line)),
    facts: [named],
  };
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
