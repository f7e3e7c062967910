// How well speakers are told apart, in conversations put together from real speech:
//   node models/tools/measure_voices.ts MEDIA [PROMPTS]
// MEDIA is as in README.md. PROMPTS has folders fr, it and ru with WAV files of Debian's asterisk-core-sounds-{fr,it,ru}-g722: three
// more speakers. Each conversation has one to four speakers and 8 to 30 turns of 2 to 6 s; its true speakers are known.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Runtime } from '../../src-main/inference/runtime.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { SpeechFeatures } from '../../src-main/kernels/speech-features.ts';
import { cosine } from '../../src-main/kernels/vector.ts';
import { float32 } from '../../src-main/inference/tensor.ts';
import { loadVoiceEncoder } from '../../src-main/models/voices/model.ts';
import { whoSpeaks } from '../../src-main/pipeline/indexing/who-speaks.ts';
import { samplesOf } from '../../test/golden/support/samples.ts';
import { area } from './ranking.ts';
import { random } from '../../test/store/sample-values.ts';

const [media, prompts] = process.argv.slice(2);
if (media === undefined) throw new Error('Which folder holds the media?');
const sampleRate = 16_000;
const turnsOfSpeaker = 30;
const comparedTurns = 10;
const conversations = 60;
const grounds = ['alone', 'over music', 'over noise'] as const;
type Ground = (typeof grounds)[number];

async function filesBelow(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => name.endsWith(ending)).toSorted().map((name) => join(folder, name));
}

async function speechOf(files: readonly string[], fewest = 2 * sampleRate): Promise<Float32Array[]> {
  const all: Float32Array[] = [];
  for (const file of files) {
    const samples = await samplesOf(file).catch(() => new Float32Array(0));
    if (samples.length >= fewest) all.push(samples);
    if (all.length === turnsOfSpeaker) break;
  }
  return all;
}

/** The sound with another one 10 dB below it. */
function over(samples: Float32Array, ground: Float32Array, next: () => number): Float32Array {
  const power = (sound: Float32Array): number => sound.reduce((sum, value) => sum + value * value, 0) / sound.length;
  const from = Math.floor(next() * (ground.length - samples.length));
  const part = ground.subarray(from, from + samples.length);
  const gain = Math.sqrt(power(samples) / Math.max(1e-9, power(part)) / 10);
  return samples.map((value, at) => value + gain * part[at]!);
}

function joined(sounds: readonly Float32Array[]): Float32Array {
  return Float32Array.from(sounds.flatMap((sound) => [...sound]));
}

const pack = await loadPack(join(import.meta.dirname, '..'), new Runtime({ threads: 1 }));
await using encoder = await loadVoiceEncoder(pack);
const next = random(1);
const behind: Record<Exclude<Ground, 'alone'>, Float32Array> = {
  'over music': await samplesOf(join(media, 'mdn_guitar.mp3')),
  'over noise': joined(await speechOf((await filesBelow(join(media, 'esc10'), '.ogg')).filter((_, at) => at % 20 === 0))),
};
const recordings: Record<string, readonly string[]> = {
  'Allison Smith': await filesBelow(join(media, 'asterisk_en'), '.wav'),
  'John F. Kennedy': [join(media, 'whisper_jfk.flac')],
  'LibriVox reader': await filesBelow(join(media, 'librivox_sphinx'), '.wav'),
  'LibriSpeech 1272': [join(media, 'salmonn_1272-128104-0000.flac')],
  ...(prompts !== undefined && {
    'Carlo Flora': await filesBelow(join(prompts, 'it'), '.wav'),
    'June Wallack': await filesBelow(join(prompts, 'fr'), '.wav'),
    Maxim: await filesBelow(join(prompts, 'ru'), '.wav'),
  }),
};

/** The mean over time of what Whisper's encoder hands to the first layer of its decoder: does it tell voices apart as well? */
await using whisper = await pack.open('speech', 'encoder.onnx');
const features = new SpeechFeatures();
async function whisperMean(samples: Float32Array): Promise<Float32Array> {
  const values = new Float32Array(SpeechFeatures.shape[0] * SpeechFeatures.shape[1]);
  features.compute(samples, values);
  const inputs = { input_features: float32(values, [1, ...SpeechFeatures.shape]) };
  const states = (await whisper.run(inputs, ['cross.0.value'])).floats('cross.0.value');
  const [heads, frames, width] = [8, 1500, 64];
  const heard = Math.min(frames, Math.ceil(samples.length / (0.02 * sampleRate)));
  const mean = new Float32Array(heads * width);
  for (let head = 0; head < heads; head++)
    for (let frame = 0; frame < heard; frame++)
      for (let n = 0; n < width; n++) mean[head * width + n]! += states[(head * frames + frame) * width + n]! / heard;
  return mean;
}

interface Turn {
  speaker: string;
  seconds: number;
  voices: Record<Ground, Float32Array>;
  /** Of the first turns of each speaker. */
  whisper?: Float32Array;
}

const turns = new Map<string, Turn[]>();
for (const [speaker, files] of Object.entries(recordings)) {
  const speech = await speechOf(files);
  const own: Turn[] = [];
  for (let at = 0; at < turnsOfSpeaker; at++) {
    const whole = speech[Math.floor(next() * speech.length)]!;
    const length = Math.min(whole.length, Math.floor((2 + 4 * next()) * sampleRate));
    const from = Math.floor(next() * (whole.length - length));
    const samples = whole.slice(from, from + length);
    const voices = {
      alone: await encoder.describe(samples),
      'over music': await encoder.describe(over(samples, behind['over music'], next)),
      'over noise': await encoder.describe(over(samples, behind['over noise'], next)),
    };
    const compared = at < comparedTurns && { whisper: await whisperMean(samples) };
    own.push({ speaker, seconds: length / sampleRate, voices, ...compared });
  }
  turns.set(speaker, own);
}

function conversation(speakers: readonly string[]): Turn[] {
  const count = Math.min(speakers.length, [1, 2, 2, 3, 4][Math.floor(next() * 5)]!);
  const taking = speakers.toSorted(() => next() - 0.5).slice(0, count);
  const said: Turn[] = [];
  for (let left = 8 + Math.floor(next() * 23); left > 0; left--) {
    const others = taking.filter((one) => count === 1 || one !== said.at(-1)?.speaker);
    const own = turns.get(others[Math.floor(next() * others.length)]!)!;
    said.push(own[Math.floor(next() * own.length)]!);
  }
  return said;
}

/** Share of the turns whose number is that of their speaker, each speaker having the number that fits best and no other. */
function rightShare(truth: readonly string[], numbers: readonly (number | undefined)[]): number {
  const best = (speakers: readonly string[], taken: readonly number[]): number => {
    const [first, ...rest] = speakers;
    if (first === undefined) return 0;
    const free = [...new Set(numbers)].filter((one) => one !== undefined && !taken.includes(one)) as number[];
    const without = best(rest, taken);
    return Math.max(
      without,
      ...free.map((number) => {
        const right = truth.filter((one, at) => one === first && numbers[at] === number).length;
        return right === 0 ? 0 : right + best(rest, [...taken, number]);
      }),
    );
  };
  return best([...new Set(truth)], []) / truth.length;
}

function report(title: string, speakers: readonly string[]): void {
  console.log(`${title}: ${speakers.join(', ')}`);
  const all = Array.from({ length: conversations }, () => conversation(speakers));
  for (const ground of grounds) {
    let [right, lines, counted, more] = [0, 0, 0, 0];
    for (const said of all) {
      const found = whoSpeaks(
        said.map(({ seconds, voices }, at) => ({ evidence: at, start: at * 10, end: at * 10 + seconds, voice: voices[ground] })),
      );
      const numberOf = new Map(found.lines.map(({ evidence, number }) => [evidence, number]));
      const truth = said.map(({ speaker }) => speaker);
      const numbers = said.map((_, at) => numberOf.get(at));
      right += rightShare(truth, numbers) * said.length;
      lines += said.length;
      const surplus = new Set(numberOf.values()).size - new Set(truth).size;
      if (surplus === 0) counted++;
      else if (surplus > 0) more++;
    }
    const share = (part: number, whole: number): string => (part / whole).toFixed(3);
    console.log(
      `  ${ground}: ${share(right, lines)} of ${lines} lines right; number of speakers right in ${counted}, too many in ${more}, too few in ${conversations - counted - more} of ${conversations}`,
    );
  }
}

/** How often two turns of one speaker are nearer than two of different ones. */
function separation(vectorOf: (turn: Turn) => Float32Array): string {
  const some = [...turns.values()].flatMap((own) => own.slice(0, comparedTurns));
  // What all turns share tells nobody apart.
  const all = some.map(vectorOf);
  const mean = all[0]!.map((_, n) => all.reduce((sum, vector) => sum + vector[n]! / all.length, 0));
  const centred = all.map((vector) => vector.map((value, n) => value - mean[n]!));
  const [same, other]: [number[], number[]] = [[], []];
  for (const [a, one] of some.entries())
    for (let b = 0; b < a; b++)
      (one.speaker === some[b]!.speaker ? same : other).push(cosine(centred[a]!, centred[b]!));
  return area(same, other).toFixed(3);
}

console.log(`AUC of pairs: voice encoder ${separation(({ voices }) => voices.alone)}, Whisper ${separation(({ whisper: mean }) => mean!)}`);
const chosenOn = ['LibriVox reader', 'LibriSpeech 1272', 'June Wallack', 'Maxim'].filter((one) => turns.has(one));
report('The threshold was chosen on', chosenOn);
report('Held out', [...turns.keys()].filter((one) => !chosenOn.includes(one)));
report('All', [...turns.keys()]);
