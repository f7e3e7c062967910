import { throwIfCancelled } from '../../domain/errors.ts';
import type { SoundBlock, SoundStage } from './stage-run.ts';

/** A second of decoder warm-up before the first sample that counts: coders carry state over frames. */
const decoderLeadIn = 1;
/** The pass starts on this grid, so that every run cuts the sound into the same frames. */
const grid = 0.48;

/** Where the pass has to start so that every unfinished stage hears what it needs, in seconds of media time. */
export function passStart(stages: readonly SoundStage[]): number {
  const needed = Math.min(...stages.map((stage) => stage.doneTo - stage.leadIn));
  return Math.max(0, Math.floor((needed - decoderLeadIn) / grid) * grid);
}

/**
 * Plays the sound once to all stages. Between two blocks, and between two model runs inside a stage, the signal is
 * looked at; what is committed stays.
 */
export async function runSoundPass(
  blocks: AsyncIterable<SoundBlock>,
  stages: readonly SoundStage[],
  duration: number,
  signal: AbortSignal | undefined,
  onBlock: () => void,
): Promise<void> {
  for await (const block of blocks) {
    for (const stage of stages) {
      throwIfCancelled(signal);
      await stage.accept(block, signal);
    }
    onBlock();
  }
  for (const stage of stages) {
    throwIfCancelled(signal);
    await stage.end(duration, signal);
    onBlock();
  }
}
