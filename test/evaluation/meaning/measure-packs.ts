// Whether the embedded LLaMA tells right sentences of the embedded Video-LLaMA from wrong ones, beside the check by names:
//   node test/evaluation/meaning/measure-packs.ts, docs/evaluation.md.
import { join } from 'node:path';
import { area } from '../../../models/tools/ranking.ts';
import { Runtime } from '../../../src-main/inference/runtime.ts';
import { LanguageContext } from '../../../models/tools/language_context.ts';
import { loadLanguageModel } from '../../../src-main/models/language/model.ts';
import { openNanoVideoLlama } from '../../../src-main/models/nano-video-llama/model.ts';
import { loadPictureFeatures } from '../../../src-main/models/nano-video-llama/picture-features.ts';
import { loadSoundFeatures } from '../../../src-main/models/nano-video-llama/sound-features.ts';
import { loadPack } from '../../../src-main/models/pack.ts';
import { openPackFolder } from '../../../src-main/models/packs/pack-folder.ts';
import { knownSound } from '../../../src-main/models/video-language/encoders/sound-input.ts';
import { soundRanges } from '../../../src-main/models/sounds/ranges.ts';
import { loadSoundTagger } from '../../../src-main/models/sounds/model.ts';
import { soundNames as namesOfSounds } from '../../../src-main/pipeline/search/sound-names.ts';
import { wordsOf } from '../../../src-main/pipeline/search/words.ts';
import { sharedMedia } from '../../fixtures/media.ts';
import { samplesOf } from '../../golden/support/samples.ts';
import { soundNames } from '../../golden/support/sound-names.ts';
import { soundClips } from '../shared-clips.ts';

const modelsDir = join(import.meta.dirname, '../../../models');
const pack = await loadPack(modelsDir);
const language = await loadLanguageModel(pack);
const runtime = new Runtime();
const video = await openNanoVideoLlama(
  await openPackFolder(join(modelsDir, 'video-llama'), (path) => runtime.open(path)),
  {
    language: async () => language,
    pictures: () => loadPictureFeatures(pack),
    sounds: () => loadSoundFeatures(pack),
  },
);
const tagger = await loadSoundTagger(pack);
const labels = namesOfSounds(tagger.labels.all.map(({ mid, name, ancestors }) => ({ id: mid, name, ancestors })));

const context = new LanguageContext(language);
const prompt = 'Description of the sounds:';

async function likelihood(before: string, text: string): Promise<number> {
  const [given, then] = [before, ` ${text}`].map((part) => language.tokenizer.encode(part));
  return (await context.logProbabilities(given!, then!)).reduce((sum, one) => sum + one, 0);
}

/** What the pack writes of a recording without pictures. */
async function described(clip: string, samples: Float32Array): Promise<string> {
  const rows = (await video.soundTokens(knownSound(samples)))!;
  const encoded = { moment: { start: 0, end: samples.length / 16_000 }, isStill: false, frames: [] };
  const question = video.manifest.template.tasks!['describe'];
  const answer = video.answer(
    { ...encoded, sound: video.softTokens(clip, rows) },
    { turns: [], question },
    { sample: false },
  );
  let next = await answer.next();
  while (next.done !== true) next = await answer.next();
  return next.value.text;
}

interface Told {
  right: boolean;
  /** Evidence of what it names was found. */
  supported: boolean;
  score: number;
}
const told: Told[] = [];
let silent = 0;
/** Recordings, those whose sound is the surest evidence, and those of whose sound there is some. */
let [clips, surestRight, someRight] = [0, 0, 0];
// The pack was trained on the other half.
for (const { name: clip, sound } of soundClips().filter(({ fold }) => fold === 2)) {
  const samples = await samplesOf(sharedMedia(clip)!);
  const stream = tagger.stream();
  const ranges = soundRanges([...(await stream.push(samples)), ...(await stream.end())], tagger.labels);
  const isRight = (name: string): boolean => soundNames[sound]!.includes(name);
  clips++;
  const surest = ranges.toSorted((a, b) => b.score - a.score)[0];
  if (surest && isRight(surest.name)) surestRight++;
  if (ranges.some(({ name }) => isRight(name))) someRight++;
  const text = await described(clip, samples);
  const named = labels.named(wordsOf(text), 'en');
  if (!named) {
    silent++;
    continue;
  }
  const heard = new Set(ranges.map(({ label }) => label));
  const note = [...new Set(ranges.map(({ name }) => name))].join('; ') || 'nothing';
  told.push({
    right: named.roots.some(({ name }) => isRight(name)),
    supported: named.roots.every(({ name }) => [...labels.kindsOf(name)].some((id) => heard.has(id))),
    score: (await likelihood(`Sounds: ${note}\n${prompt}`, text)) - (await likelihood(prompt, text)),
  });
}
const count = (some: (one: Told) => boolean): number => told.filter(some).length;
console.log(
  `of ${clips} recordings the surest evidence is right for ${surestRight}, some evidence for ${someRight}, a text of the pack for ${count(({ right }) => right)}`,
);
console.log(`${told.length} texts that name a sound, ${silent} that do not`);
console.table({
  'evidence of what it names': {
    right: count((one) => one.supported && one.right),
    wrong: count((one) => one.supported && !one.right),
  },
  'no evidence of it': {
    right: count((one) => !one.supported && one.right),
    wrong: count((one) => !one.supported && !one.right),
  },
});
const scoresOf = (right: boolean, some = told): number[] =>
  some.filter((one) => one.right === right).map(({ score }) => score);
console.log(
  `AUC right against wrong: LLaMA ${area(scoresOf(true), scoresOf(false)).toFixed(3)}, evidence ${area(
    told.filter(({ right }) => right).map(({ supported }) => Number(supported)),
    told.filter(({ right }) => !right).map(({ supported }) => Number(supported)),
  ).toFixed(3)}`,
);
for (const is of [true, false]) {
  const some = told.filter(({ supported }) => supported === is);
  console.log(
    `of the ${is ? 'supported' : 'others'}: LLaMA ${area(scoresOf(true, some), scoresOf(false, some)).toFixed(3)}`,
  );
}
process.exit(0);
