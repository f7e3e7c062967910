import { useTranslation } from 'react-i18next';
import type { Citation } from '../../../src-main/domain/answer.ts';
import { sheetUrl } from '../../api.ts';
import { previewOf } from '../../lib/emphasis.ts';
import { clockRange } from '../../lib/time.ts';
import { useTextOf } from '../../state/label-names.ts';
import { useThumbnail } from '../../state/pictures.ts';
import { usePlayer } from '../../state/player.ts';
import { useWordsSource } from '../../state/words-source.ts';
import { Emphasised } from '../../ui/emphasised.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Thumbnail } from '../../ui/thumbnail.tsx';
import './citation-card.css';

const pictureRoom = { width: 276, height: 156 };

/**
 * What a citation rests on: the frame, where it is, and the words.
 *
 * @param name of the video, where the answer is about several
 */
export function CitationCard({ citation, name }: { citation: Citation; name: string | undefined }) {
  const { t } = useTranslation();
  const { video, kind, quote, start } = citation;
  const thumbnail = useThumbnail(video, start);
  const textOf = useTextOf();
  // Only of the video on screen is it known where its words come from.
  const isShown = usePlayer((state) => state.video === video);
  const source = useWordsSource();
  return (
    <>
      {thumbnail && <Thumbnail sheet={sheetUrl(video, thumbnail.sheet)} place={thumbnail} room={pictureRoom} />}
      <div className="citation-head">
        <KindIcon kind={kind} />
        {t(`kind.${kind}`)}
        <span>{clockRange(citation)}</span>
      </div>
      {name !== undefined && <p className="citation-video">{name}</p>}
      <p className="citation-quote" dir="auto">
        <Emphasised {...previewOf({ ...citation, quote: textOf(kind, quote) })} />
      </p>
      {kind === 'said' && isShown && source !== undefined && <p className="citation-source">{source}</p>}
    </>
  );
}
