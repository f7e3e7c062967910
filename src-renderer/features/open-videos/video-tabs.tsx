import { ListVideo } from 'lucide-react';
import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { videoNames } from '../../../src-main/domain/video-names.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { useLibrary } from '../../state/library.ts';
import { useOpenVideos } from '../../state/open-videos.ts';
import { closeVideo, useSession } from '../../state/session.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { shiftTab } from '../../state/switch-tabs.ts';
import { IconButton } from '../../ui/button.tsx';
import { useTabDrop } from './use-tab-drop.ts';
import { VideoTab } from './video-tab.tsx';
import './video-tabs.css';

/** The open videos. Arrow keys move along the row, Enter shows a video, Delete closes its tab. */
export function VideoTabs() {
  const { t } = useTranslation();
  const open = useOpenVideos((state) => state.videos);
  const statuses = useLibrary((state) => state.statuses);
  const current = useSession((state) => state.video);
  const playOn = useSettings((state) => state.settings?.playOn ?? false);
  const { gap, handlers } = useTabDrop();
  const videos = useMemo(() => {
    const known = new Map(statuses.map(({ video }) => [video.id, video]));
    return open.flatMap((id) => known.get(id) ?? []);
  }, [open, statuses]);
  const names = useMemo(() => videoNames(videos), [videos]);
  // The Tab key comes to the video on screen, or else to the first.
  const stop = current !== null && open.includes(current) ? current : open[0];
  const onKey = (event: KeyboardEvent<HTMLElement>, video: VideoId): void => {
    const actions: Record<string, () => void> = {
      ArrowRight: () => (event.ctrlKey || event.metaKey ? shiftTab(1, video) : focusBeside(event, 1)),
      ArrowLeft: () => (event.ctrlKey || event.metaKey ? shiftTab(-1, video) : focusBeside(event, -1)),
      Delete: () => {
        focusBeside(event, 1);
        closeVideo(video);
      },
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <div className="video-tabs">
      <div
        className="video-tabs-row"
        role="tablist"
        aria-label={t('openVideos.name')}
        onWheel={({ currentTarget, deltaY }) => currentTarget.scrollBy({ left: deltaY })}
        {...handlers}
      >
        {videos.map((video, index) => (
          <VideoTab
            key={video.id}
            video={video}
            name={names.get(video.id) ?? video.name}
            selected={video.id === current}
            isStop={video.id === stop}
            onKey={onKey}
            dropBefore={gap === index}
            dropBehind={gap === videos.length && index === videos.length - 1}
          />
        ))}
      </div>
      {videos.length > 1 && (
        <IconButton
          icon={ListVideo}
          label={t('openVideos.playOn')}
          aria-pressed={playOn}
          onClick={() => void changeSettings({ playOn: !playOn })}
        />
      )}
    </div>
  );
}

/** Moves the focus to the tab beside the focused one, round the ends. */
function focusBeside({ currentTarget }: KeyboardEvent<HTMLElement>, by: 1 | -1): void {
  const row = currentTarget.closest('[role="tablist"]');
  if (!row) return;
  const tabs = [...row.querySelectorAll<HTMLElement>('[role="tab"]')];
  const step = getComputedStyle(row).direction === 'rtl' ? -by : by;
  tabs[(tabs.indexOf(currentTarget) + step + tabs.length) % tabs.length]?.focus();
}
