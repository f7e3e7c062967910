import { Option, type Command } from 'commander';
import { packWritingLimits, type PackWriting } from '../domain/pack-writing.ts';
import { parseWithin } from './arguments.ts';

/** Options of how a pack writes, as commander gives them. */
export interface WritingOptions {
  beams?: number;
  temperature?: number;
  topP?: number;
  repetitionPenalty?: number;
  maxTokens?: number;
}

const { beams, temperature, topP, repetitionPenalty, mostNewTokens } = packWritingLimits;

/** Adds the options of how a pack writes. */
export function addWritingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--beams <number>', 'let the pack follow so many texts at once').argParser(parseWithin(beams)),
    )
    .addOption(
      new Option('--temperature <number>', 'draw the words of the pack, the lower the likelier').argParser(
        parseWithin(temperature),
      ),
    )
    .addOption(
      new Option('--top-p <share>', 'draw them from the likeliest that reach this share').argParser(parseWithin(topP)),
    )
    .addOption(
      new Option('--repetition-penalty <number>', 'let the pack repeat itself less, above 1').argParser(
        parseWithin(repetitionPenalty),
      ),
    )
    .addOption(new Option('--max-tokens <number>', 'let the pack write no more').argParser(parseWithin(mostNewTokens)));
}

/** What a person has chosen of it; undefined where that is nothing. */
export function writingOf({ maxTokens, ...options }: WritingOptions): PackWriting | undefined {
  const chosen = Object.entries({
    beams: options.beams,
    temperature: options.temperature,
    topP: options.topP,
    repetitionPenalty: options.repetitionPenalty,
    mostNewTokens: maxTokens,
  }).filter(([, value]) => value !== undefined);
  return chosen.length === 0 ? undefined : (Object.fromEntries(chosen) as PackWriting);
}
