import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds } from '../../../domain/time.ts';
import type { LabelledKind } from '../../search/ports.ts';
import { centralLines } from '../central-lines.ts';
import { figure, labelled, type Composition, type Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { citeLengths, stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { foremost } from './describe.ts';
import { lineClaims, passageClaims, withoutEchoes } from './line-claims.ts';

const mostLabels = 4;
const mostTitles = 3;

/** The most telling lines in their order, and what is seen and heard longest. Nothing is paraphrased. */
export async function summarise(scene: Scene): Promise<Composition> {
  const { wording } = scene;
  const spoken = scene.spoken();
  const { start, end } = scene.question.within;
  const wanted = Math.min(8, Math.max(3, Math.round((end - start) / 60) + 2));
  const central = await centralLines(spoken, wanted, scene);
  const titles = titlesOf(withoutEchoes([...spoken, ...scene.written()]));
  const seen = overview(scene, 'seen', () => scene.seen());
  const heard = overview(scene, 'heard', () => scene.heard().filter(({ text }) => text !== 'Silence'));
  const drafts = [...lineClaims(central, wording), ...passageClaims(titles, wording), ...seen, ...heard];
  if (drafts.length === 0) return { drafts };
  const basis = {
    lines: { quoted: central.length, spoken: spoken.length },
    titles: titles.length > 0,
    seen: seen.length > 0,
    heard: heard.length > 0,
  };
  return { drafts, notes: [wording.restsOn(basis)] };
}

/** The text that stands largest in the picture, each once. */
function titlesOf(lines: readonly Evidence[]): Evidence[] {
  const written = lines.filter(({ kind }) => kind === 'written');
  const largest = [...written].sort((a, b) => (b.box?.height ?? 0) - (a.box?.height ?? 0));
  const titles = [...new Map(largest.map((line) => [line.text, line])).values()].slice(0, mostTitles);
  return titles.sort((a, b) => a.start - b.start);
}

function overview(scene: Scene, kind: LabelledKind, evidence: () => Evidence[]): Draft[] {
  const { wording } = scene;
  const { within } = scene.question;
  const longest = foremost(evidence(), kind === 'heard' ? undefined : 0);
  return [...Map.groupBy(longest, ({ text }) => text)].slice(0, mostLabels).map(([label, some]) => {
    const stretches = stretchesOf(some, stretchGap, within);
    const named = { kind, names: [label] };
    const again = (): Stretch[] => {
      const same = evidence().filter(({ text }) => text === label);
      return stretchesOf(same, stretchGap, within);
    };
    const length = figure(stretches, again, (found) => wording.lengthIn(coveredSeconds(found), found.length));
    return {
      text: wording.foundFor(named, coveredSeconds(stretches), stretches.length),
      citations: citeLengths(stretches),
      facts: [...labelled(named, wording), length],
    };
  });
}
