import type { StageChunk } from '../../src-main/domain/stage.ts';
import { said } from './sample-values.ts';

export const chunkSeconds = 30;
export const chunksInAll = 300;

/** The same chunk for the same number, as a stage that is run again makes it. */
export function chunkAt(number: number): StageChunk {
  const start = number * chunkSeconds;
  const evidence = Array.from({ length: 10 }, (_, i) => said(start + i * 3, `line ${number} ${i} 한글 ${number}`));
  return { stage: 'speech', doneTo: start + chunkSeconds, seconds: 0.1, evidence };
}
