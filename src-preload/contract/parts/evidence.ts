import { z } from 'zod';
import { longestLineText } from '../../../src-main/domain/line.ts';
import { longestSpeakerName } from '../../../src-main/domain/speaker.ts';
import { fraction, kind, name, rowId, text, times, videoId } from './values.ts';

// What was noticed, and what a person made of it.

const word = z.strictObject({ ...times, text: name, confidence: fraction });
const speaker = z.strictObject({ number: rowId, name: text(longestSpeakerName).optional(), likeness: fraction });
const box = z.strictObject({ x: fraction, y: fraction, width: fraction, height: fraction });
export const evidence = z.strictObject({
  ...times,
  id: rowId,
  video: videoId,
  kind,
  text: text(10_000),
  score: fraction,
  model: name,
  language: text(35).optional(),
  label: name.optional(),
  words: z.array(word).max(10_000).optional(),
  box: box.optional(),
  count: z.int().min(1).max(1000).optional(),
  original: text(10_000).optional(),
  speaker: speaker.optional(),
});
export const setAside = z.strictObject({ ...times, id: rowId, text: text(longestLineText), original: text(10_000) });
export const evidenceList = z.array(evidence).max(1_000_000);
const numbers = z.instanceof(Float32Array).refine(({ length }) => length <= 1_000_000);
const outlineOfKind = z.strictObject({ starts: numbers, ends: numbers });
export const outline = z.strictObject({
  said: outlineOfKind,
  written: outlineOfKind,
  seen: outlineOfKind,
  heard: outlineOfKind,
});

/** What a person may write for a line. */
export const lineText = z.string().trim().min(1).max(longestLineText);

/** What a person may call a speaker. */
export const speakerName = z.string().trim().min(1).max(longestSpeakerName);
