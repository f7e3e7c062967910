import { shareOf, type StageName, type StageProgress } from '../../domain/stage.ts';

/** Share of the whole work that each stage takes on a usual video; measured by `npm run bench`. */
const weights: Record<StageName, number> = {
  waveform: 1,
  shots: 24,
  objects: 9,
  scenes: 17,
  text: 18,
  sounds: 5,
  subtitles: 1,
  speech: 35,
  speakers: 2,
  embeddings: 1,
};

/** Finished share of all stages, 0..1, weighted by how long they take. */
export function indexedFraction(stages: readonly StageProgress[], duration: number): number {
  let done = 0;
  let whole = 0;
  for (const progress of stages) {
    const weight = weights[progress.stage];
    whole += weight;
    done += weight * shareOf(progress, duration);
  }
  return whole > 0 ? done / whole : 1;
}
