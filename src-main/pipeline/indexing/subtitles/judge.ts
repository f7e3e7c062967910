import type { Word } from '../../../domain/evidence.ts';
import type { Cue, SubtitleSource, SubtitleTrack } from '../../../domain/subtitles.ts';
import { coveredSeconds, type Moment } from '../../../domain/time.ts';
import type { Judgement } from '../../../store/subtitle-repository.ts';
import { agreementOf, compare, type Comparison, offsetOf, together } from './comparison.ts';
import { gapsOf, stretchesAround } from './stretches.ts';
import { enoughAgreement, enoughCovered, enoughWords, spokenGap, tolerableOffset } from './thresholds.ts';

/** A track that may stand for the speech. */
export interface Candidate extends Pick<SubtitleTrack, 'source' | 'language'> {
  cues: readonly Cue[];
}

/** What the speech model hears in a stretch of the video. */
export interface Heard {
  /** ISO code. */
  language: string;
  /** In media time. */
  words: readonly Word[];
}

/** What came of it; `language` is the spoken one, where words were heard. */
export interface Judgements {
  of: Map<SubtitleSource, Judgement>;
  language: string | undefined;
}

/**
 * Finds the track, if any, that says what is said. All are compared in the same few stretches with what the speech model hears there;
 * for the best of them it is also listened where the track is silent. At most seven stretches are heard, however many tracks there are.
 */
export async function judgeTracks(
  candidates: readonly Candidate[],
  duration: number,
  listen: (stretch: Moment) => Promise<Heard>,
): Promise<Judgements> {
  const fullest = candidates.reduce((most, each) => (each.cues.length > most.cues.length ? each : most));
  const stretches = stretchesAround(fullest.cues, duration);
  const heard: Heard[] = [];
  for (const stretch of stretches) heard.push(await listen(stretch));
  const language = commonest(heard);
  const compared = candidates.map((candidate) => {
    const sum = together(stretches.map((stretch, i) => compare(candidate.cues, heard[i]!.words, stretch)));
    return { candidate, judgement: judgementOf(sum, candidate.language, language) };
  });
  const fit = compared
    .filter(({ judgement }) => judgement.verdict === 'speech')
    .sort((a, b) => b.judgement.agreement! - a.judgement.agreement!);
  const best = fit[0];
  for (const { judgement } of fit.slice(1)) judgement.verdict = 'surpassed';
  if (best && !(await coversSpeech(best.candidate.cues, duration, listen))) best.judgement.verdict = 'incomplete';
  return { of: new Map(compared.map(({ candidate, judgement }) => [candidate.source, judgement])), language };
}

function judgementOf(sum: Comparison, written: string | undefined, spoken: string | undefined): Judgement {
  if (sum.heard < enoughWords) return { verdict: 'unheard' };
  const [agreement, offset] = [agreementOf(sum), offsetOf(sum)];
  if (agreement < enoughAgreement) {
    const verdict = written !== undefined && spoken !== languageOf(written) ? 'other-language' : 'different';
    return { verdict, agreement };
  }
  return { verdict: Math.abs(offset) <= tolerableOffset ? 'speech' : 'shifted', agreement, offset };
}

/** Whether little is said where there are no cues. */
async function coversSpeech(
  cues: readonly Cue[],
  duration: number,
  listen: (stretch: Moment) => Promise<Heard>,
): Promise<boolean> {
  let uncovered = 0;
  for (const { gap, middle } of gapsOf(cues, duration)) {
    const { words } = await listen(middle);
    if (words.length >= spokenGap) uncovered += gap.end - gap.start;
  }
  const covered = coveredSeconds(cues);
  return covered / (covered + uncovered) >= enoughCovered;
}

/** The language of most words. */
function commonest(heard: readonly Heard[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { language, words } of heard) counts.set(language, (counts.get(language) ?? 0) + words.length);
  const [first] = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  return first?.[0];
}

/** The language of a tag such as `ger`, `de` or `de-AT`: `de`. */
function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return tag.toLowerCase();
  }
}
