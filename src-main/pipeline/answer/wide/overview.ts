import { wholeOf } from '../question/placing.ts';
import { centralLines } from '../central-lines.ts';
import { foremost, seenClaims } from '../compose/describe.ts';
import { lineClaims } from '../compose/line-claims.ts';
import { labelClaims } from '../compose/label-claims.ts';
import type { Composition, Draft } from '../draft.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import { isOfSpeech } from '../question/of-speech.ts';
import type { Question } from '../question/question.ts';
import type { Scene } from '../scene.ts';
import { inVideo } from './naming.ts';
import type { WideScene } from './wide-scene.ts';
import { silenceLabel } from '../told-labels.ts';

/** How many videos are told of, and how much of each. */
const mostVideos = 8;
const linesOfEach = 2;
const soundsOfEach = 2;
const thingsOfEach = 2;

/** True for a question about everything, such as "What is this about?". */
export function asksForOverview(question: Question): boolean {
  const { intent, words, phrases } = question;
  if (question.speaker || isOfSpeech(question)) return false;
  if (intent === 'describe' || intent === 'summarise' || intent === 'chapters') return true;
  return labelsAsked(question).length === 0 && words.length === 0 && phrases.length === 0;
}

/** What is said, seen and heard in each of the first videos that have anything: a few of each, nothing paraphrased. */
export async function overview(wide: WideScene, names: ReadonlyMap<string, string>): Promise<Composition> {
  const { intent, sense } = wide.question;
  if (intent === 'duration' && sense === 'any') return wholeLengths(wide);
  const drafts: Draft[] = [];
  let told = 0;
  for (const { id } of wide.videos) {
    if (told === mostVideos) break;
    const scene = wide.sceneOf(id);
    const own = scene ? await tellingOf(scene) : [];
    if (own.length === 0) continue;
    told += 1;
    drafts.push(...own.map((draft) => inVideo(draft, names.get(id)!, wide.wording)));
  }
  if (drafts.length === 0) return { drafts };
  const { length } = wide.videos;
  return { drafts, notes: [wide.wording.tellingMoments(told < length ? { videos: told, of: length } : undefined)] };
}

/** The lines that say most, and the sounds that last longest. Who asks what is said wants no sounds. */
async function tellingOf(scene: Scene): Promise<Draft[]> {
  const { intent, sense } = scene.question;
  const lines = lineClaims(await centralLines(scene.spoken(), linesOfEach, scene), scene.wording);
  if (intent === 'said' || (sense === 'said' && lines.length > 0)) return lines;
  const heard = scene.heard().filter(({ text }) => text !== silenceLabel && (text !== 'Speech' || lines.length === 0));
  const sounds = labelClaims('heard', foremost(heard), scene).slice(0, soundsOfEach);
  const things = await seenClaims(scene, thingsOfEach);
  return intent === 'describe' ? [...things, ...sounds, ...lines] : [...lines, ...things, ...sounds];
}

/** How long videos are is in their files, not in evidence: a remark, not a claim. */
function wholeLengths({ videos, wording }: WideScene): Composition {
  const lengths = videos.map((video) => wholeOf(video).end).sort((a, b) => a - b);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return { drafts: [], notes: [wording.wholeLengths(videos.length, all, lengths[0]!, lengths.at(-1)!)] };
}
