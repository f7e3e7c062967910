import { ArrowDownToLine, Copy } from 'lucide-react';
import { memo, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceId } from '../../../src-main/domain/evidence.ts';
import { fixedKeys } from '../../lib/fixed-keys.ts';
import { indicesOf } from '../../lib/find.ts';
import { lastStarted } from '../../lib/lane.ts';
import { speakersOf } from '../../lib/speakers.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { useEvidence } from '../../state/evidence.ts';
import { copyLines, speakerName } from '../../state/lines.ts';
import { usePlayer } from '../../state/player.ts';
import { goTo } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { VirtualList, type GridRows } from '../../ui/virtual-list.tsx';
import { EmptyList } from './empty-list.tsx';
import { FindBar } from './find-bar.tsx';
import { SetAside } from './set-aside.tsx';
import { SpeakerBar } from './speaker-bar.tsx';
import { TranscriptLine } from './transcript-line.tsx';
import { useChoice } from './use-choice.ts';
import { useEditing } from './use-editing.ts';
import { WordsSource } from './words-source.tsx';
import './transcript.css';

const lineHeight = 40;

/** What is said, line by line: the line at the playhead is marked, a click goes to one, and each can be corrected and copied. */
export const TranscriptPanel = memo(Lines);

function Lines() {
  const { t } = useTranslation();
  const lines = useEvidence(({ lanes }) => lanes.said.items);
  const atPlayhead = usePlayer(({ position }) => lastStarted(lines, position));
  const [follow, setFollow] = useState(true);
  const [words, setWords] = useState('');
  const [found, setFound] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const choice = useChoice();
  const editing = useEditing(() => {
    if (scroller.current?.contains(document.activeElement)) scroller.current.focus();
  });
  const speakers = useMemo(() => speakersOf(lines), [lines]);
  const [asked, setAsked] = useState<EvidenceId | null>(null);
  const places = useMemo(
    () => indicesOf(lines, words, ({ speaker }) => (speaker ? speakerName(speaker) : '')),
    [lines, words],
  );
  const place = places.length > 0 ? places[found % places.length] : undefined;

  const choose = (line: Evidence): void => {
    choice.clear();
    setFollow(true);
    void goTo({ video: line.video, start: line.start, evidence: line.id });
  };
  const look = (text: string): void => {
    setWords(text);
    setFound(0);
  };
  const askSpeaker = (line: EvidenceId | null): void => {
    setAsked(line);
    if (line !== null) setFollow(false);
    else if (scroller.current?.contains(document.activeElement)) scroller.current.focus();
  };
  const edit = (index: number): void => {
    const line = lines[index];
    if (!line) return;
    // A list that scrolls along would take the line away.
    setFollow(false);
    editing.begin(line);
  };
  if (lines.length === 0) return <EmptyList kind="said" />;
  const chosen = lines.filter((_, index) => choice.isChosen(index));
  const toCopy = choice.any ? chosen : places.length > 0 ? places.map((index) => lines[index]!) : lines;
  const grid: GridRows = {
    scroller,
    isChosen: choice.isChosen,
    onExtend: choice.extend,
    onDouble: edit,
    keys: {
      F2: edit,
      [fixedKeys.whoSpeaks[0]]: (index) => askSpeaker(lines[index]?.id ?? null),
      [fixedKeys.copyLines[0]]: (index) => void copyLines(choice.any ? chosen : lines.slice(index, index + 1)),
      [fixedKeys.selectAll[0]]: () => choice.extend(0, lines.length - 1),
      ...(choice.any && { Escape: choice.clear }),
    },
  };
  const copyName = choice.any ? 'copyChosen' : places.length > 0 ? 'copyFound' : 'copyAll';
  return (
    <section className="transcript" aria-label={t('transcript.name')}>
      <div className="transcript-bar">
        <FindBar
          words={words}
          found={places.length === 0 ? 0 : (found % places.length) + 1}
          total={places.length}
          onWords={look}
          onMove={(step) => setFound((found + step + places.length) % Math.max(1, places.length))}
        />
        <IconButton
          icon={Copy}
          label={t(`transcript.${copyName}`, { count: toCopy.length })}
          onClick={() => void copyLines(toCopy)}
        />
      </div>
      <WordsSource />
      <SpeakerBar video={lines[0]!.video} speakers={speakers} />
      <SetAside video={lines[0]!.video} />
      <VirtualList
        label={t('transcript.lines')}
        items={lines}
        keyOf={(line) => line.id}
        rowHeight={lineHeight}
        current={place ?? atPlayhead}
        follow={editing.line === null && (follow || place !== undefined)}
        onScrollAway={() => setFollow(false)}
        onChoose={choose}
        onMenu={(line, at) => void openClipMenu({ moment: { start: line.start, end: line.end }, quote: line.text }, at)}
        grid={grid}
      >
        {(line, index) => (
          <TranscriptLine
            line={line}
            words={words}
            isSpoken={index === atPlayhead}
            speakers={speakers}
            asksSpeaker={asked === line.id}
            onAskSpeaker={(asks) => askSpeaker(asks ? line.id : null)}
            editing={editing}
            onEdit={() => edit(index)}
          />
        )}
      </VirtualList>
      {!follow && place === undefined && editing.line === null && (
        <Button look="filled" className="follow" icon={ArrowDownToLine} onClick={() => setFollow(true)}>
          {t('transcript.follow')}
        </Button>
      )}
    </section>
  );
}
