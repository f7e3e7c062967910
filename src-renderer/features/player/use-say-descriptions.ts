import i18next from 'i18next';
import { useEffect } from 'react';
import type { DescriptionCue } from '../../../src-main/domain/descriptions.ts';
import { pause, play, usePlayer } from '../../state/player.ts';
import { hush, say } from '../../state/voice.ts';

/** Seconds that the playhead moves at most from one frame to the next; more is a jump. */
const longestStep = 1;

/** Says each description as the video plays over its start; for those that have no room the video waits. */
export function useSayDescriptions(cues: readonly DescriptionCue[]): void {
  useEffect(() => {
    const stop = usePlayer.subscribe((now, before) => {
      const step = now.position - before.position;
      if (step < 0 || step > longestStep) return hush();
      if (!now.playing || step === 0) return;
      const cue = cues.find(({ start }) => start >= before.position && start < now.position);
      if (cue) void sayAt(cue, now.rate);
    });
    return () => {
      stop();
      hush();
    };
  }, [cues]);
}

async function sayAt(cue: DescriptionCue, rate: number): Promise<void> {
  if (cue.waits) pause();
  await say(cue.text, i18next.resolvedLanguage ?? 'en', rate);
  const { playing, position } = usePlayer.getState();
  // Whoever has gone elsewhere meanwhile is not made to play.
  if (cue.waits && !playing && Math.abs(position - cue.start) < longestStep) play();
}
