import { z } from 'zod';
import { packWritingLimits } from '../../../src-main/domain/pack-writing.ts';

const within = ({ least, most, whole }: (typeof packWritingLimits)[keyof typeof packWritingLimits]) =>
  (whole ? z.int() : z.number()).min(least).max(most);

/** How a pack writes; any part of it may be left to the pack. */
export const packWriting = z.strictObject({
  beams: within(packWritingLimits.beams),
  temperature: within(packWritingLimits.temperature),
  topP: within(packWritingLimits.topP),
  repetitionPenalty: within(packWritingLimits.repetitionPenalty),
  mostNewTokens: within(packWritingLimits.mostNewTokens),
});
