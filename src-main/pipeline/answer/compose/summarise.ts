import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds, touches, type Moment } from '../../../domain/time.ts';
import { isStill } from '../../../domain/still-pictures.ts';
import type { LabelledKind } from '../../search/ports.ts';
import { centralLines } from '../central-lines.ts';
import { figure, labelled, type Composition, type Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { citeLengths, stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { foremost } from './describe.ts';
import { labelClaims } from './label-claims.ts';
import { lineClaims, passageClaims, withoutEchoes } from './line-claims.ts';
import { silenceLabel } from '../told-labels.ts';

const mostLabels = 4;
const mostTitles = 3;
/** More chapters than this are told by their first ones. */
const mostChapters = 12;
const slack = 0.5;

/**
 * The most telling lines in their order, one of each chapter where there are chapters, and what is seen and heard longest; where nothing is
 * said, when that is which chapters are called by. Nothing is paraphrased.
 */
export async function summarise(scene: Scene): Promise<Composition> {
  const { wording } = scene;
  const spoken = scene.spoken();
  const central = await tellingLines(spoken, scene);
  const parts = spoken.length === 0 ? namingClaims(scene) : [];
  const titles = titlesOf(withoutEchoes([...spoken, ...scene.written()]));
  const seen = overview(scene, 'seen', () => scene.seen());
  const heard = overview(scene, 'heard', () => scene.heard().filter(({ text }) => text !== silenceLabel));
  const drafts = [...lineClaims(central, wording), ...parts, ...passageClaims(titles, wording), ...seen, ...heard];
  if (drafts.length === 0) return { drafts };
  const basis = {
    lines: { quoted: central.length, spoken: spoken.length },
    titles: titles.length > 0,
    seen: seen.length > 0,
    heard: heard.length > 0,
  };
  return { drafts, notes: [wording.restsOn(basis)] };
}

/** When the things are seen, and the sounds heard, that the chapters are called by. */
function namingClaims(scene: Scene): Draft[] {
  const naming = new Set(scene.chapters().chapters.flatMap(({ from }) => from?.evidence ?? []));
  const isNaming = ({ id }: Evidence): boolean => naming.has(id);
  return [
    ...labelClaims('seen', scene.seen().filter(isNaming), scene),
    ...labelClaims('heard', scene.heard().filter(isNaming), scene),
  ];
}

/** The most telling line of each chapter, and of what speech is left as many as a summary of its length wants. */
async function tellingLines(spoken: readonly Evidence[], scene: Scene): Promise<Evidence[]> {
  const { start, end } = scene.question.within;
  const wanted = Math.min(8, Math.max(3, Math.round((end - start) / 60) + 2));
  const chapters = scene.chapters().chapters.filter((chapter) => touches(chapter, scene.question.within));
  const ofChapters = chapters.map((chapter) => spoken.filter((line) => isIn(line, chapter)));
  const told = ofChapters.filter((lines) => lines.length > 0).slice(0, mostChapters);
  if (chapters.length < 2 || told.length < 2) return centralLines(spoken, wanted, scene);
  const first = (await Promise.all(told.map((lines) => centralLines(lines, 1, scene)))).flat();
  const more = spoken.filter((line) => !first.includes(line));
  const rest = first.length < wanted ? await centralLines(more, wanted - first.length, scene) : [];
  return [...first, ...rest].sort((a, b) => a.start - b.start);
}

/** A line belongs to the chapter in which it begins, give or take what its time may be wrong by. */
function isIn({ start }: Evidence, chapter: Moment): boolean {
  return start >= chapter.start - slack && start < chapter.end - slack;
}

/** The text that stands largest in the picture, each once. */
function titlesOf(lines: readonly Evidence[]): Evidence[] {
  const written = lines.filter(({ kind }) => kind === 'written');
  const largest = [...written].sort((a, b) => (b.box?.height ?? 0) - (a.box?.height ?? 0));
  const titles = [...new Map(largest.map((line) => [line.text, line])).values()].slice(0, mostTitles);
  return titles.sort((a, b) => a.start - b.start);
}

/** What lasts longest, with its length; in a still picture, where nothing lasts, what there is. */
function overview(scene: Scene, kind: LabelledKind, evidence: () => Evidence[]): Draft[] {
  const { wording } = scene;
  const { within } = scene.question;
  const longest = foremost(evidence(), kind === 'heard' ? undefined : 0);
  if (isStill(scene.video.media)) return labelClaims(kind, longest, scene).slice(0, mostLabels);
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
