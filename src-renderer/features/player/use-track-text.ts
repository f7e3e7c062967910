import { useTranslation } from 'react-i18next';
import type { SubtitleTrack } from '../../../src-main/domain/subtitles.ts';

/** A track's name, and in one line why its words are, or are not, taken for what is said. */
export function useTrackText({ source, language, title, verdict, offset = 0 }: SubtitleTrack): {
  name: string;
  note: string;
} {
  const { t, i18n } = useTranslation();
  const stream = /^stream (\d+)$/.exec(source)?.[1];
  const place = stream === undefined ? source : t('captions.stream', { number: Number(stream) });
  const parts = [language && languageName(language, i18n.language), title, place];
  const seconds = Math.abs(offset).toLocaleString(i18n.language, { maximumFractionDigits: 1 });
  const note =
    verdict === 'shifted'
      ? t(offset < 0 ? 'captions.late' : 'captions.early', { seconds })
      : t(`captions.verdict.${verdict}`);
  return { name: parts.filter(Boolean).join(' · '), note };
}

function languageName(language: string, shownIn: string): string {
  try {
    return new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
