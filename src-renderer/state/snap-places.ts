import type { SnapPlaces } from '../lib/snap.ts';
import { useEvidence } from './evidence.ts';
import { usePictures } from './pictures.ts';

/** The places in the video on screen that the beginning of a chapter is drawn to. */
export function snapPlaces(): SnapPlaces {
  const { lanes, outline } = useEvidence.getState();
  const { starts, ends } = (outline ?? lanes).said;
  return { shots: usePictures.getState().pictures.shots, lines: [starts, ends] };
}
