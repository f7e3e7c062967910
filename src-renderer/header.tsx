import { CircleQuestionMark, Contrast, Library, Settings } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '../src-main/domain/video.ts';
import { SearchBox } from './features/library/search-box.tsx';
import { VideoTabs } from './features/open-videos/video-tabs.tsx';
import { showDialog, toggleLibrary, useLayout } from './state/layout.ts';
import { useLibrary } from './state/library.ts';
import { useOpenVideos } from './state/open-videos.ts';
import { nextTheme, useSettings } from './state/settings.ts';
import { IconButton } from './ui/button.tsx';

/** The top row: library, the open videos, search, theme, keys and settings. */
export function Header({ video }: { video: Video | undefined }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = video?.name ?? t('app.name');
  }, [video, t]);
  const hasTabs = useOpenVideos(({ videos }) => videos.length > 0);
  const hasVideos = useLibrary(({ statuses }) => statuses.length > 0);
  const open = useLayout((state) => state.libraryOpen);
  const theme = useSettings((state) => state.settings?.theme ?? 'system');
  return (
    <header className="header">
      <IconButton
        icon={Library}
        label={t('library.name')}
        shortcut="library"
        aria-expanded={open}
        disabled={!hasVideos}
        onClick={toggleLibrary}
      />
      {/* Its tab shows the name. */}
      {/* oxlint-disable-next-line jsx-a11y/heading-has-content -- a label is content */}
      {video && <h1 className="visually-hidden" aria-label={video.name} />}
      {hasTabs ? <VideoTabs /> : <span className="header-name">{t('app.name')}</span>}
      <SearchBox />
      <IconButton
        icon={Contrast}
        label={t('settings.changeTheme', { theme: t(`settings.themes.${theme}`) })}
        shortcut="theme"
        onClick={nextTheme}
      />
      <IconButton
        icon={CircleQuestionMark}
        label={t('keys.name')}
        shortcut="keys"
        onClick={() => showDialog('shortcuts')}
      />
      <IconButton
        icon={Settings}
        label={t('settings.name')}
        shortcut="settings"
        onClick={() => showDialog('settings')}
      />
    </header>
  );
}
