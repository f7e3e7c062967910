import type { WhyNoSound } from '../../domain/pack-answer.ts';
import type { RunOptions } from '../../inference/session.ts';
import type { PackManifest } from '../packs/pack-manifest.ts';
import type { Decoder } from './decoder/decoder.ts';
import type { PromptContext } from './decoder/prompt-context.ts';
import { AnswerText } from './generation/answer-text.ts';
import { generate } from './generation/generate.ts';
import { ownWords } from './generation/own-words.ts';
import { type GenerationSettings, settingsOf } from './generation/settings.ts';
import { TokenStops } from './generation/token-stops.ts';
import type { EncodedClip } from './model.ts';
import { buildPrompt, type Conversation, type PromptClip } from './prompt/build-prompt.ts';
import type { TextTokenizer } from './tokenizer.ts';

/** How an answer was made, and from what. */
export interface AnswerReport {
  /** The whole answer, without space around it. It may be less than what came piece by piece, where a model wrote on as its asker. */
  text: string;
  /** Media times in seconds of the frames that were looked at. */
  frames: readonly number[];
  /** Undefined where the sound was used. */
  withoutSound: WhyNoSound | undefined;
  /** The prompt as it was rendered, with placeholders for soft tokens. */
  prompt: string;
  settings: GenerationSettings;
  /** Turns at the beginning of the conversation that had no room. */
  droppedTurns: number;
  tokens: {
    /** Of the prompt, soft ones with it. */
    prompt: number;
    soft: number;
    /** Of the prompt, those that were known from the question before. */
    reused: number;
    answer: number;
  };
  /** `room` where the answer was cut because it got too long. */
  endedBy: 'stop' | 'room';
  seconds: { prompt: number; answer: number };
}

/** What an answer is written with. */
export interface AnswerParts {
  manifest: PackManifest;
  tokenizer: TextTokenizer;
  decoder: Decoder;
  context: PromptContext;
}

/** What an answer is written to. */
export interface AnswerRequest {
  clip: EncodedClip;
  conversation: Conversation;
  chosen: Partial<GenerationSettings>;
}

/** Writes an answer: its text piece by piece, and in the end how it was made. */
export async function* writeAnswer(
  { manifest, tokenizer, decoder, context }: AnswerParts,
  { clip, conversation, chosen }: AnswerRequest,
  options: RunOptions,
): AsyncGenerator<string, AnswerReport> {
  const wanted = settingsOf(manifest, chosen);
  const shown = shownClip(manifest, clip);
  const prompt = buildPrompt(manifest, tokenizer, shown, conversation, wanted.mostNewTokens);
  const settings = { ...wanted, mostNewTokens: prompt.room };
  const reused = context.shared(prompt.places);
  const begun = performance.now();
  const scores = await context.read(prompt.places, options);
  const read = performance.now();

  const stops = new TokenStops(manifest.stops.tokens);
  const text = new AnswerText(tokenizer, manifest.stops.texts);
  const ids: number[] = [];
  for await (const id of generate({ decoder, context, scores, settings, stops }, options)) {
    ids.push(id);
    if (stops.atEnd(ids) > 0) break;
    const piece = text.push(id);
    if (piece !== '') yield piece;
    if (text.isEnded) break;
  }
  const marked = stops.atEnd(ids);
  // The last token of a mark was not taken for text.
  const rest = text.end(Math.max(0, marked - 1));
  if (rest !== '') yield rest;
  return {
    text: ownWords(manifest.template.kind, text.text),
    frames: clip.frames,
    withoutSound: clip.withoutSound,
    prompt: prompt.text,
    settings,
    droppedTurns: prompt.droppedTurns,
    tokens: {
      prompt: prompt.places.length,
      soft: shown.soft.reduce((sum, { count }) => sum + count, 0),
      reused,
      answer: ids.length,
    },
    endedBy: marked > 0 || text.isEnded ? 'stop' : 'room',
    seconds: { prompt: (read - begun) / 1000, answer: (performance.now() - read) / 1000 },
  };
}

/** Times in a prompt count from the beginning of the clip, as if it were a video of its own. */
function shownClip({ template }: PackManifest, clip: EncodedClip): PromptClip {
  const { moment, isStill, frames, pictures, sound } = clip;
  const soft = template.kind === 'nano' ? [pictures, sound] : [sound, pictures];
  return {
    frames: frames.map((time) => Math.max(0, time - moment.start)),
    duration: moment.end - moment.start,
    isStill,
    hasSound: sound !== undefined,
    soft: soft.filter((tokens) => tokens !== undefined),
  };
}
