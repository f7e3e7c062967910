import { useTranslation } from 'react-i18next';
import { standingTrack } from '../../src-main/domain/subtitles.ts';
import { useCaptions } from './captions.ts';

/** Says where the words of the video on screen come from, when they were not heard but read. */
export function useWordsSource(): string | undefined {
  const { t } = useTranslation();
  const source = useCaptions(({ tracks }) => standingTrack(tracks)?.source);
  if (source === undefined) return undefined;
  const stream = /^stream (\d+)$/.exec(source)?.[1];
  return stream === undefined
    ? t('captions.wordsFromFile', { name: source })
    : t('captions.wordsFromStream', { number: Number(stream) });
}
