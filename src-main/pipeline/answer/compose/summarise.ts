import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds } from '../../../domain/time.ts';
import type { LabelledKind } from '../../search/ports.ts';
import { centralLines } from '../central-lines.ts';
import { figure, type Composition, type Draft } from '../draft.ts';
import { labelPhrase } from '../label-phrases.ts';
import type { Scene } from '../scene.ts';
import { verbFor } from '../sound-phrases.ts';
import { citeStretches, stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { capital, counted, lengthOf, listOf } from '../wording.ts';
import { foremost } from './describe.ts';
import { lineClaim, passageClaims, withoutEchoes } from './line-claims.ts';

const mostLabels = 4;
const mostTitles = 3;

/** The most telling lines in their order, and what is seen and heard longest. Nothing is paraphrased. */
export async function summarise(scene: Scene): Promise<Composition> {
  const spoken = scene.spoken();
  const { start, end } = scene.question.within;
  const wanted = Math.min(8, Math.max(3, Math.round((end - start) / 60) + 2));
  const central = await centralLines(spoken, wanted, scene);
  const titles = titlesOf(withoutEchoes([...spoken, ...scene.written()]));
  const seen = overview(scene, 'seen', () => scene.seen());
  const heard = overview(scene, 'heard', () => scene.heard().filter(({ text }) => text !== 'Silence'));
  const drafts = [...central.map(lineClaim), ...passageClaims(titles), ...seen, ...heard];
  if (drafts.length === 0) return { drafts };
  const basis = [
    ...(spoken.length > 0 ? [`${central.length} of ${counted(spoken.length, 'spoken line')}`] : []),
    ...(titles.length > 0 ? ['the largest text'] : []),
    ...(seen.length > 0 ? ['the things seen longest'] : []),
    ...(heard.length > 0 ? ['the sounds heard longest'] : []),
  ];
  const silent = spoken.length === 0 ? 'Nothing is said. ' : '';
  return { drafts, notes: [`${silent}This rests on ${listOf(basis)}; what people do is not part of it.`] };
}

/** The text that stands largest in the picture, each once. */
function titlesOf(lines: readonly Evidence[]): Evidence[] {
  const written = lines.filter(({ kind }) => kind === 'written');
  const largest = [...written].sort((a, b) => (b.box?.height ?? 0) - (a.box?.height ?? 0));
  const titles = [...new Map(largest.map((line) => [line.text, line])).values()].slice(0, mostTitles);
  return titles.sort((a, b) => a.start - b.start);
}

function overview(scene: Scene, kind: LabelledKind, evidence: () => Evidence[]): Draft[] {
  const { within } = scene.question;
  const longest = foremost(evidence(), kind === 'heard' ? undefined : 0);
  return [...Map.groupBy(longest, ({ text }) => text)].slice(0, mostLabels).map(([label, some]) => {
    const stretches = stretchesOf(some, stretchGap, within);
    const phrase = labelPhrase(kind, label);
    const again = (): Stretch[] => {
      const same = evidence().filter(({ text }) => text === label);
      return stretchesOf(same, stretchGap, within);
    };
    const length = figure(stretches, again, (found) => lengthOf(coveredSeconds(found)));
    return {
      text: `${capital(phrase)} ${verbFor(phrase)} ${kind} for ${length.written}.`,
      citations: citeStretches(stretches),
      figures: [length],
    };
  });
}
