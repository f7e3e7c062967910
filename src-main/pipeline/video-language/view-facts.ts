import type { PackQuestion, PackView } from '../../domain/pack-answer.ts';
import type { AnswerReport } from '../../models/video-language/answer.ts';
import type { GenerationSettings } from '../../models/video-language/generation/settings.ts';

/** How a pack shall write for a question: the likeliest words, unless a seed or how words are drawn is given. */
export function settingsFor({
  seed,
  writing = {},
}: Pick<PackQuestion, 'seed' | 'writing'>): Partial<GenerationSettings> {
  const sample = seed !== undefined || writing.temperature !== undefined || writing.topP !== undefined;
  return { sample, ...(seed !== undefined && { seed }), ...writing };
}

/**
 * What is told of how a pack came to its words.
 *
 * @param turns earlier questions that were there
 * @param encode seconds of looking and listening, if there was any
 */
export function factsOf(
  { text, prompt, settings, droppedTurns, tokens, seconds }: AnswerReport,
  turns: number,
  encode: number | null,
): Pick<PackView, 'text' | 'prompt' | 'turns' | 'seed' | 'writing' | 'tokens' | 'seconds'> {
  const { sample, seed, beams, temperature, topP, repetitionPenalty, mostNewTokens } = settings;
  return {
    text,
    prompt,
    turns: turns - droppedTurns,
    seed: sample ? seed : null,
    writing: { beams, temperature, topP, repetitionPenalty, mostNewTokens },
    tokens,
    seconds: { encode, ...seconds },
  };
}
