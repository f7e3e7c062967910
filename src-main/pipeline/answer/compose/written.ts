import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds, overlap } from '../../../domain/time.ts';
import { isStill } from '../../../domain/still-pictures.ts';
import { cite, type Composition, type Draft, figure, quoted } from '../draft.ts';
import { inTime } from '../lines.ts';
import type { Scene } from '../scene.ts';
import { stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { creditsOf, textPart } from '../text-parts.ts';
import { asksFilmMakers } from '../question/film-makers.ts';
import { fold } from '../../search/words.ts';
import { placesOf, shownOf } from '../wording/places.ts';
import { lineClaims, passageClaims } from './line-claims.ts';
import { affirm } from './present.ts';

const mostPassages = 10;

/** What the picture reads: the lines that hold what is asked for, or all of a part. */
export async function written(scene: Scene): Promise<Composition> {
  const { words, phrases, intent } = scene.question;
  const drafts = words.length > 0 || phrases.length > 0 ? await matching(scene) : everything(scene);
  return intent === 'present' ? affirm(drafts, scene.wording) : drafts;
}

/** Asks how long a text stands there, or how often. */
function isAmount({ question: { intent }, video }: Scene): boolean {
  return intent === 'count' || (intent === 'duration' && !isStill(video.media));
}

async function matching(scene: Scene): Promise<Composition> {
  const { answering } = await scene.fittingLines();
  const lines = answering.length > 0 ? inTime(answering) : writtenOn(scene);
  const [line] = lines;
  if (line && isAmount(scene)) return { drafts: [measured(scene, line.text)] };
  return { drafts: lineClaims(lines, scene.wording) };
}

/** What stands in the picture while the thing is seen that all words name: "What is written on the truck?" */
function writtenOn(scene: Scene): Evidence[] {
  const { things, words, phrases } = scene.question;
  if (phrases.length > 0 || !things || !words.every((word) => things.words.has(word))) return [];
  const times = scene.labelled({ ...things, kind: 'seen' });
  return scene.written().filter((line) => times.some((time) => overlap(line, time) > 0));
}

/** How long, and how often, a text stands in the picture. */
function measured(scene: Scene, text: string): Draft {
  const stretched = (): Stretch[] => {
    const same = scene.written().filter((line) => line.text === text);
    return stretchesOf(same, stretchGap, scene.question.within);
  };
  const { wording } = scene;
  const isLength = scene.question.intent === 'duration';
  const stretches = stretched();
  const amount = figure(stretches, stretched, (found) =>
    isLength ? wording.length(coveredSeconds(found)) : wording.times(found.length),
  );
  const places = placesOf(stretches);
  return {
    text: isLength
      ? wording.readsFor(text, coveredSeconds(stretches), places)
      : wording.readsTimes(text, stretches.length, places),
    citations: shownOf(stretches).map(({ pieces: [first] }) => cite(first!)),
    facts: [...quoted([text], wording), amount],
  };
}

/** Who made a film, by its credits; undefined for another question, and where it has none. */
export function makers(scene: Scene): Composition | undefined {
  const { text, phrases } = scene.question;
  if (phrases.length > 0 || !asksFilmMakers(fold(text).replaceAll('’', "'").trim())) return undefined;
  const lines = creditsOf(scene.written());
  return lines.length > 0 ? { drafts: passageClaims(lines, scene.wording) } : undefined;
}

function everything(scene: Scene): Composition {
  const { wording } = scene;
  const lines = textPart(scene.question.text, scene.written());
  const texts = new Set(lines.map(({ text }) => text));
  if (isAmount(scene) && texts.size === 1) return { drafts: [measured(scene, [...texts][0]!)] };
  const passages = passageClaims(lines, wording);
  if (passages.length <= mostPassages) return { drafts: passages };
  const longest = [...lines]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, mostPassages)
    .sort((a, b) => a.start - b.start);
  return {
    drafts: passageClaims(longest, wording),
    notes: [wording.longestLines(lines.length)],
  };
}
