import { useTranslation } from 'react-i18next';
import { standingTrack } from '../../../src-main/domain/subtitles.ts';
import { useCaptions } from '../../state/captions.ts';
import './words-source.css';

/** Says where the words come from, when they were not heard but read. */
export function WordsSource() {
  const { t } = useTranslation();
  const source = useCaptions(({ tracks }) => standingTrack(tracks)?.source);
  if (source === undefined) return null;
  const stream = /^stream (\d+)$/.exec(source)?.[1];
  return (
    <p className="words-source" role="note">
      {stream === undefined
        ? t('captions.wordsFromFile', { name: source })
        : t('captions.wordsFromStream', { number: Number(stream) })}
    </p>
  );
}
