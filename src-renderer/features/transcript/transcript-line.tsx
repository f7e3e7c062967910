import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import type { Speaker } from '../../../src-main/domain/speaker.ts';
import { clock } from '../../lib/time.ts';
import { IconButton } from '../../ui/button.tsx';
import { Marked } from '../../ui/marked.tsx';
import { LineEditor } from './line-editor.tsx';
import { SpeakerMark } from './speaker-mark.tsx';
import { SpokenWords } from './spoken-words.tsx';
import type { Editing } from './use-editing.ts';

interface TranscriptLineProps {
  line: Evidence;
  /** Words that are looked for. */
  words: string;
  /** Whether it is at the playhead. */
  isSpoken: boolean;
  /** Everyone who speaks in the video. */
  speakers: readonly Speaker[];
  /** Whether it is asked who says it. */
  asksSpeaker: boolean;
  onAskSpeaker: (asks: boolean) => void;
  editing: Editing;
  onEdit: () => void;
}

/** One line of the transcript: its time, its words, and a pencil while it is pointed at. */
export function TranscriptLine(props: TranscriptLineProps) {
  const { line, words, isSpoken, speakers, asksSpeaker, onAskSpeaker, editing, onEdit } = props;
  const { t } = useTranslation();
  if (editing.line === line.id) {
    return (
      <div className="line" role="gridcell">
        <time>{clock(line.start)}</time>
        <LineEditor
          line={line}
          draft={editing.draft}
          onDraft={editing.setDraft}
          onSave={(text) => editing.save(line, text)}
          onCancel={editing.cancel}
        />
      </div>
    );
  }
  return (
    <div className="line" role="gridcell">
      <time>{clock(line.start)}</time>
      {speakers.length > 1 && <SpeakerMark line={line} speakers={speakers} open={asksSpeaker} onOpen={onAskSpeaker} />}
      <span className="line-text" dir="auto" lang={line.language}>
        {isSpoken && words === '' ? <SpokenWords line={line} /> : <Marked text={line.text} words={words} />}
        {line.original !== undefined && (
          <span className="line-edited" title={t('transcript.asHeard', { text: line.original })}>
            {t('transcript.edited')}
          </span>
        )}
      </span>
      <IconButton
        className="line-tool"
        icon={Pencil}
        size="small"
        label={t('transcript.edit')}
        title={t('transcript.editKey')}
        onClick={(event) => {
          event.stopPropagation();
          onEdit();
        }}
      />
    </div>
  );
}
