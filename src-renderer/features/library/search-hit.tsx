import { useTranslation } from 'react-i18next';
import { sheetUrl } from '../../api.ts';
import type { Found } from '../../lib/found.ts';
import { clock, clockRange } from '../../lib/time.ts';
import { useTextOf } from '../../state/label-names.ts';
import { useLibrary } from '../../state/library.ts';
import { useWhy } from '../../state/why.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Thumbnail } from '../../ui/thumbnail.tsx';

const pictureRoom = { width: 80, height: 45 };

/** What one hit shows: its picture, what was found and why, and where. */
export function SearchHit({ hit }: { hit: Found }) {
  const { t } = useTranslation();
  const textOf = useTextOf();
  const whyOf = useWhy();
  const { video, path, kind, thumbnail, alike, perhaps } = hit;
  const text = textOf(kind, hit.text ?? '');
  const known = useLibrary(({ statuses }) => statuses.find((status) => status.video.id === video));
  const name = known?.video.name ?? path;
  return (
    <>
      <div className="search-picture">
        {thumbnail && <Thumbnail sheet={sheetUrl(video, thumbnail.sheet)} place={thumbnail} room={pictureRoom} />}
      </div>
      <KindIcon kind={kind} />
      {alike ? (
        <>
          <span className="search-text" dir="auto">
            {name}
          </span>
          <span className="search-where">{clockRange(hit)}</span>
          <span className="search-why">
            {alike.reason === 'same picture'
              ? t('search.samePicture')
              : t('search.looksAlike', { percent: Math.round(alike.similarity * 100) })}
          </span>
        </>
      ) : (
        <>
          <span className="search-text" dir="auto">
            {perhaps ? t('search.perhaps', { name: text }) : text}
          </span>
          <span className="search-where">
            <span className="search-name" dir="auto">
              {name}
            </span>
            <time>· {clock(hit.start)}</time>
          </span>
          <span className="search-why">{whyOf(hit)}</span>
        </>
      )}
    </>
  );
}
