import { firstReaching } from '../../lib/lane.ts';
import { cuesAt, shownTrack, useCaptions } from '../../state/captions.ts';
import { useEvidence } from '../../state/evidence.ts';
import { usePlayer } from '../../state/player.ts';

/** Subtitles or the words that are being said, over the picture. `always`: also when captions are off, where there is no picture. */
export function Captions({ always }: { always: boolean }) {
  const on = useCaptions((state) => state.on) || always;
  const track = useCaptions(shownTrack);
  if (!on) return null;
  return track === 'transcript' ? <Transcribed /> : <Subtitles />;
}

function Transcribed() {
  const lane = useEvidence(({ lanes }) => lanes.said);
  const text = usePlayer(({ position }) => {
    const item = lane.items[firstReaching(lane, position)];
    return item && item.start <= position ? item.text : '';
  });
  return <Lines texts={text} />;
}

function Subtitles() {
  const cues = useCaptions((state) => state.cues);
  // One string, so that the window draws again only when it changes; no cue has an empty line in it.
  const texts = usePlayer(({ position }) =>
    cuesAt(cues?.items ?? [], position)
      .map(({ text }) => text)
      .join('\n\n'),
  );
  return <Lines texts={texts} />;
}

/** Every text once, in a line of its own, or as many as it has; each runs in the direction of its script. */
function Lines({ texts }: { texts: string }) {
  if (texts === '') return null;
  return (
    <div className="captions" data-testid="captions">
      {[...new Set(texts.split('\n\n'))].map((text) => (
        <p key={text}>
          <span className="captions-line" dir="auto">
            {text}
          </span>
        </p>
      ))}
    </div>
  );
}
