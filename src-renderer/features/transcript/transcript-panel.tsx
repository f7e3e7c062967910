import { ArrowDownToLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { indicesOf } from '../../lib/find.ts';
import { lastStarted } from '../../lib/lane.ts';
import { clock } from '../../lib/time.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { useEvidence } from '../../state/evidence.ts';
import { usePlayer } from '../../state/player.ts';
import { goTo } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Marked } from '../../ui/marked.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { EmptyList } from './empty-list.tsx';
import { FindBar } from './find-bar.tsx';
import { SpokenWords } from './spoken-words.tsx';
import { WordsSource } from './words-source.tsx';
import './transcript.css';

const lineHeight = 40;

/** What is said, line by line; the line at the playhead is marked, a click goes to one. */
export function TranscriptPanel() {
  const { t } = useTranslation();
  const lines = useEvidence(({ lanes }) => lanes.said.items);
  const atPlayhead = usePlayer(({ position }) => lastStarted(lines, position));
  const [follow, setFollow] = useState(true);
  const [words, setWords] = useState('');
  const [found, setFound] = useState(0);
  const places = indicesOf(lines, words);
  const place = places.length > 0 ? places[found % places.length] : undefined;

  const choose = (line: Evidence): void => {
    setFollow(true);
    void goTo({ video: line.video, start: line.start, evidence: line.id });
  };
  const look = (text: string): void => {
    setWords(text);
    setFound(0);
  };
  if (lines.length === 0) return <EmptyList kind="said" />;
  return (
    <section className="transcript" aria-label={t('transcript.name')}>
      <FindBar
        words={words}
        found={places.length === 0 ? 0 : (found % places.length) + 1}
        total={places.length}
        onWords={look}
        onMove={(step) => setFound((found + step + places.length) % Math.max(1, places.length))}
      />
      <WordsSource />
      <VirtualList
        label={t('transcript.lines')}
        items={lines}
        keyOf={(line) => line.id}
        rowHeight={lineHeight}
        current={place ?? atPlayhead}
        follow={follow || place !== undefined}
        onScrollAway={() => setFollow(false)}
        onChoose={choose}
        onMenu={(line, at) => void openClipMenu({ moment: { start: line.start, end: line.end }, quote: line.text }, at)}
      >
        {(line, index) => (
          <div className="line" lang={line.language}>
            <time>{clock(line.start)}</time>
            <span className="line-text" dir="auto">
              {index === atPlayhead && words === '' ? (
                <SpokenWords line={line} />
              ) : (
                <Marked text={line.text} words={words} />
              )}
            </span>
          </div>
        )}
      </VirtualList>
      {!follow && place === undefined && (
        <Button look="filled" className="follow" icon={ArrowDownToLine} onClick={() => setFollow(true)}>
          {t('transcript.follow')}
        </Button>
      )}
    </section>
  );
}
