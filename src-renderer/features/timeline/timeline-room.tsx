import type { Video } from '../../../src-main/domain/video.ts';
import { useIsLow } from '../../ui/use-is-low.ts';
import { bandsOf, heightOf, heightsFor, overviewHeight } from './layout.ts';
import './timeline.css';

/** Room for the timeline before it is made, so that nothing jumps. */
export function TimelineRoom({ video }: { video: Video }) {
  const heights = heightsFor(useIsLow());
  const height = heightOf(bandsOf(video.media.picture !== undefined, heights), heights) + overviewHeight;
  return <div className="timeline" style={{ height }} />;
}
