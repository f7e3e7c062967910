import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionName } from '../src-main/domain/keys.ts';
import { EngineBanner } from './features/jobs/engine-banner.tsx';
import { ExportBars } from './features/jobs/export-bars.tsx';
import { QueueBar } from './features/jobs/queue-bar.tsx';
import { Notices } from './features/jobs/notices.tsx';
import { DropZone } from './features/library/drop-zone.tsx';
import { LibraryView } from './features/library/library-view.tsx';
import { Welcome } from './features/library/welcome.tsx';
import { ModelsDialog } from './features/models/models-dialog.tsx';
import { SettingsDialog } from './features/settings/settings-dialog.tsx';
import { ShortcutSheet } from './features/shortcuts/shortcut-sheet.tsx';
import { useShortcuts } from './features/shortcuts/use-shortcuts.ts';
import { Header } from './header.tsx';
import { SideFrame } from './side-frame.tsx';
import { Side } from './side.tsx';
import { keyHint, useKeyMap } from './state/keys.ts';
import { useLayout } from './state/layout.ts';
import { useLibrary } from './state/library.ts';
import { useSession } from './state/session.ts';
import { VideoPanel } from './video-panel.tsx';
import { Deferred } from './ui/deferred.tsx';
import { KeyHints } from './ui/key-hints.ts';
import './app.css';

/** The window: the video largest, the timeline under it, the conversation beside them. */
export function App() {
  useShortcuts();
  const map = useKeyMap();
  const hintOf = useCallback((action: ActionName) => keyHint(map, action), [map]);
  const current = useSession((state) => state.video);
  const video = useLibrary(({ statuses }) => statuses.find((status) => status.video.id === current)?.video);
  const libraryOpen = useLayout((state) => state.libraryOpen);
  const dialog = useLayout((state) => state.dialog);
  const hasVideos = useLibrary(({ statuses }) => statuses.length > 0);
  const libraryShown = hasVideos && (libraryOpen || !video);
  return (
    <KeyHints value={hintOf}>
      <DropZone>
        <div className="window">
          <Header video={video} />
          <EngineBanner />
          <main className="window-body">
            <Notices />
            {libraryShown && <LibraryView over={video !== undefined} />}
            {video ? (
              <>
                <VideoPanel video={video} inert={libraryShown} />
                <Deferred instead={<SideFrame />}>
                  <Side video={video} inert={libraryShown} />
                </Deferred>
              </>
            ) : (
              !libraryShown && <Nothing />
            )}
          </main>
          <ExportBars />
          <QueueBar />
        </div>
        {dialog === 'settings' && <SettingsDialog />}
        {dialog === 'shortcuts' && <ShortcutSheet />}
        {dialog === 'models' && <ModelsDialog />}
      </DropZone>
    </KeyHints>
  );
}

/** With no video on screen: the welcome, once it is known that there is none. */
function Nothing() {
  const { t } = useTranslation();
  const loaded = useLibrary((state) => state.loaded);
  return loaded ? <Welcome /> : <p className="window-starting">{t('app.starting')}</p>;
}
