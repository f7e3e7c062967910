// What the program writes with a pack of Video-LLaMA, always the likeliest token, for the test of the training recipe:
//   node models/tools/greedy_answer.ts PACK FRAMES SOUND TOKENS QUESTION
// FRAMES: 8-bit pixels [frames, size, size, 3], one frame a second; SOUND: 32-bit samples of one channel at 16 kHz. Prints
// {"prompt", "ids"} as JSON.
import { readFile } from 'node:fs/promises';
import { Runtime } from '../../src-main/inference/runtime.ts';
import { openPackFolder } from '../../src-main/models/packs/pack-folder.ts';
import { MergedDecoder } from '../../src-main/models/video-language/decoder/merged-decoder.ts';
import { PromptContext } from '../../src-main/models/video-language/decoder/prompt-context.ts';
import { knownSound } from '../../src-main/models/video-language/encoders/sound-input.ts';
import { VideoLlamaEncoder } from '../../src-main/models/video-language/encoders/video-llama.ts';
import { generate } from '../../src-main/models/video-language/generation/generate.ts';
import { settingsOf } from '../../src-main/models/video-language/generation/settings.ts';
import { TokenStops } from '../../src-main/models/video-language/generation/token-stops.ts';
import { buildPrompt } from '../../src-main/models/video-language/prompt/build-prompt.ts';
import { readTokenizer } from '../../src-main/models/video-language/tokenizer.ts';

const [pack = '', framesPath = '', soundPath = '', tokens = '', question = ''] = process.argv.slice(2);
const runtime = new Runtime();
const folder = await openPackFolder(pack, (path) => runtime.open(path));
const { manifest } = folder;
const side = manifest.vision!.size;
const pixels = new Uint8Array(await readFile(framesPath));
const samples = new Float32Array(new Uint8Array(await readFile(soundPath)).buffer);
const count = pixels.length / (3 * side * side);

await using encoder = new VideoLlamaEncoder(folder);
const frames: Float32Array[] = [];
for (let at = 0; at < count; at++) {
  const rgb = pixels.subarray(at * 3 * side * side, (at + 1) * 3 * side * side);
  frames.push((await encoder.frameFeatures({ width: side, height: side, rgb })).slice());
}
const rows = { sound: (await encoder.soundTokens(knownSound(samples)))!, pictures: await encoder.pictureTokens(frames) };
await using decoder = new MergedDecoder(
  await folder.open('embed_tokens'),
  await folder.open('decoder_model_merged'),
  manifest.decoder,
);
const soft = Object.entries(rows).map(([key, values]) => ({ key, rows: values, count: values.length / decoder.width }));
const clip = { frames: frames.map((_, at) => at), duration: count, isStill: false, hasSound: true, soft };
const settings = settingsOf(manifest, { sample: false, mostNewTokens: Number(tokens) });
const tokenizer = await readTokenizer(await folder.file('tokenizer'));
const { text, places } = buildPrompt(manifest, tokenizer, clip, { turns: [], question }, settings.mostNewTokens);
const context = new PromptContext(decoder);
const scores = await context.read(places);
const stops = new TokenStops([]);
const ids = await Array.fromAsync(generate({ decoder, context, scores, settings, stops }));
process.stdout.write(`${JSON.stringify({ prompt: text, ids })}\n`);
