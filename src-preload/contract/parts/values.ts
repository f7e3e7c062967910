import { z } from 'zod';
import { errorCodes } from '../../../src-main/domain/errors.ts';
import { evidenceKinds } from '../../../src-main/domain/evidence.ts';
import { stageNames } from '../../../src-main/domain/stage.ts';

// What messages are made of.

export const text = (longest: number) => z.string().max(longest);
export const name = text(500);
export const path = z.string().min(1).max(32_767);
export const paths = z.array(path).max(100_000);
export const videoId = z.string().regex(/^[0-9a-f]{32,64}$/);
export const rowId = z.int().positive();
export const fraction = z.number().min(0).max(1);
export const seconds = z.number().min(0).max(1e8);
export const empty = z.strictObject({});
export const nothing = z.null();
export const noEvent = z.never();

export const times = { start: seconds, end: seconds };
export const moment = z
  .strictObject(times)
  .refine(({ start, end }) => start <= end, { error: 'start must not lie after end' });
export const kind = z.enum(evidenceKinds);
export const kinds = z.array(kind).max(evidenceKinds.length);
export const videos = z.array(videoId).max(100_000);
export const stage = z.enum(stageNames);
export const wireError = z.strictObject({ code: z.enum(errorCodes), message: text(2_000) });
export const warnings = z.array(wireError).max(1_000);
export const counts = z.strictObject({ said: z.int(), written: z.int(), seen: z.int(), heard: z.int() });
export const coverage = z.partialRecord(stage, fraction);
