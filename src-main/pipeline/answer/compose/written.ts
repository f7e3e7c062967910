import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds } from '../../../domain/time.ts';
import { cite, type Composition, type Draft, figure } from '../draft.ts';
import { inTime } from '../lines.ts';
import type { Scene } from '../scene.ts';
import { stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { counted, lengthOf, placesOf, quoted, shownOf } from '../wording.ts';
import { lineClaim, passageClaims } from './line-claims.ts';
import { affirm } from './present.ts';

const mostPassages = 10;

/** What the picture reads: the lines that hold what is asked for, or all of a part. */
export async function written(scene: Scene): Promise<Composition> {
  const { words, phrases, intent } = scene.question;
  const drafts = words.length > 0 || phrases.length > 0 ? await matching(scene) : everything(scene.written());
  return intent === 'present' ? affirm(drafts) : drafts;
}

async function matching(scene: Scene): Promise<Composition> {
  const { intent } = scene.question;
  const { answering } = await scene.fittingLines();
  const lines = inTime(answering);
  const [line] = lines;
  if (line && (intent === 'duration' || intent === 'count')) return { drafts: [measured(scene, line.text)] };
  return { drafts: lines.map(lineClaim) };
}

/** How long, and how often, a text stands in the picture. */
function measured(scene: Scene, text: string): Draft {
  const stretched = (): Stretch[] => {
    const same = scene.written().filter((line) => line.text === text);
    return stretchesOf(same, stretchGap, scene.question.within);
  };
  const isLength = scene.question.intent === 'duration';
  const stretches = stretched();
  const amount = figure(stretches, stretched, (found) =>
    isLength ? lengthOf(coveredSeconds(found)) : counted(found.length, 'time'),
  );
  const joint = isLength ? 'for ' : '';
  return {
    text: `The picture reads ${quoted(text)} ${joint}${amount.written}, ${placesOf(stretches)}.`,
    citations: shownOf(stretches).map(({ pieces: [first] }) => cite(first!)),
    figures: [amount],
  };
}

function everything(lines: readonly Evidence[]): Composition {
  const passages = passageClaims(lines);
  if (passages.length <= mostPassages) return { drafts: passages };
  const longest = [...lines]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, mostPassages)
    .sort((a, b) => a.start - b.start);
  return {
    drafts: passageClaims(longest),
    notes: [`These stay longest of ${counted(lines.length, 'line')} of text; the moments list has them all.`],
  };
}
