import { z } from 'zod';
import { errorCodes } from '../domain/errors.ts';
import { evidenceKinds } from '../domain/evidence.ts';
import { stageNames } from '../domain/stage.ts';

// What results are made of. Objects are strict, so that a description made from them names every field that there is.

export const kind = z.enum(evidenceKinds);
export const seconds = z.number().describe('seconds on the clock that the player shows');
export const times = { start: seconds, end: seconds };
export const videoId = z.string().describe('identity of a video by its content; it stays when the file moves');
export const path = z.string().describe('where the file was last seen');
export const share = z.number().min(0).max(1);
export const count = z.int().min(0);
export const stage = z.enum(stageNames);
export const counts = z.strictObject({ said: count, written: count, seen: count, heard: count });
export const coverage = z.partialRecord(stage, share).describe('share of the video that each stage has finished');
export const failure = z
  .strictObject({ code: z.enum(errorCodes), message: z.string() })
  .describe('a code that does not change, and a sentence that may');
