import { BookMarked, ListVideo, MessageCircle, TextQuote, type LucideIcon } from 'lucide-react';
import { type CSSProperties, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideTab } from '../src-main/domain/settings.ts';
import { isStill } from '../src-main/domain/still-pictures.ts';
import type { Video } from '../src-main/domain/video.ts';
import { ChaptersPanel } from './features/chapters/chapters-panel.tsx';
import { ChatBar } from './features/chat/chat-bar.tsx';
import { ChatPanel } from './features/chat/chat-panel.tsx';
import { ModelFault } from './features/jobs/model-fault.tsx';
import { MomentsPanel } from './features/transcript/moments-panel.tsx';
import { TranscriptPanel } from './features/transcript/transcript-panel.tsx';
import { clock } from './lib/time.ts';
import { SideFrame } from './side-frame.tsx';
import { showTab, useLayout } from './state/layout.ts';
import { KeptPanel } from './ui/kept-panel.tsx';
import { Tabs } from './ui/tabs.tsx';

const icons: Record<SideTab, LucideIcon> = {
  ask: MessageCircle,
  transcript: TextQuote,
  moments: ListVideo,
  chapters: BookMarked,
};

const ofVideo: readonly SideTab[] = ['ask', 'transcript', 'moments', 'chapters'];
/** In a picture nobody speaks, and nothing follows. */
const ofPicture: readonly SideTab[] = ['ask', 'moments'];

/** Beside the video: the conversation, what is said, everything that was found, and the chapters. */
export function Side({ video, inert }: { video: Video; inert: boolean }) {
  const { t } = useTranslation();
  const names = isStill(video.media) ? ofPicture : ofVideo;
  const wanted = useLayout((state) => state.tab);
  const tab = names.includes(wanted) ? wanted : 'ask';
  // The tab answers at once; its panel, which may be long, is laid out between other tasks.
  const shown = useDeferredValue(tab);
  const tabs = names.map((name) => ({
    name,
    text: t(`tabs.${name}`),
    icon: icons[name],
  }));
  return (
    <SideFrame style={timeWidth(video)} inert={inert}>
      <Tabs label={t('tabs.name')} tabs={tabs} selected={tab} onSelect={showTab} end={shown === 'ask' && <ChatBar />}>
        <ModelFault video={video.id} tab={tab} />
        <KeptPanel shown={shown === 'ask'}>
          <ChatPanel video={video} />
        </KeptPanel>
        <KeptPanel shown={shown === 'transcript'}>
          <TranscriptPanel key={video.id} />
        </KeptPanel>
        <KeptPanel shown={shown === 'moments'}>
          <MomentsPanel key={video.id} video={video} />
        </KeptPanel>
        <KeptPanel shown={shown === 'chapters'}>
          <ChaptersPanel key={video.id} video={video} />
        </KeptPanel>
      </Tabs>
    </SideFrame>
  );
}

/** Room for the longest time of a video, so that the lists beside it line up. */
function timeWidth({ media }: Video): CSSProperties {
  return { '--time-width': `${clock(media.duration).length}ch` } as CSSProperties;
}
