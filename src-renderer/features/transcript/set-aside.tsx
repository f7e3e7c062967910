import { Copy, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetAsideEdit } from '../../../src-main/domain/line.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { call } from '../../api.ts';
import { clock } from '../../lib/time.ts';
import { useJobs } from '../../state/jobs.ts';
import { copyLines } from '../../state/lines.ts';
import { reportError } from '../../state/notices.ts';
import { goTo } from '../../state/session.ts';
import { IconButton } from '../../ui/button.tsx';
import './set-aside.css';

/** What the person wrote for lines that are gone since speech was recognised anew: nothing of it is lost silently. */
export function SetAside({ video }: { video: VideoId }) {
  const { t } = useTranslation();
  const [edits, setEdits] = useState<readonly SetAsideEdit[]>([]);
  const state = useJobs(({ jobs }) => jobs[video]?.state);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      try {
        const found = await call('listSetAside', { video });
        if (!gone) setEdits(found);
      } catch (error) {
        reportError(error);
      }
    };
    // While speech is being recognised, lines may still come.
    if (state !== 'running' && state !== 'waiting') void read();
    return () => {
      gone = true;
    };
  }, [video, state]);
  const drop = async ({ id }: SetAsideEdit): Promise<void> => {
    try {
      await call('dropSetAside', { edit: id });
      setEdits((before) => before.filter((edit) => edit.id !== id));
    } catch (error) {
      reportError(error);
    }
  };
  if (edits.length === 0) return null;
  return (
    <details className="set-aside">
      <summary>{t('transcript.setAside', { count: edits.length })}</summary>
      <ul>
        {edits.map((edit) => (
          <li key={edit.id}>
            <button type="button" onClick={() => void goTo({ video, start: edit.start })}>
              {clock(edit.start)}
            </button>
            <span className="selectable">{edit.text}</span>
            <IconButton icon={Copy} size="small" label={t('transcript.copy')} onClick={() => void copyLines([edit])} />
            <IconButton icon={X} size="small" label={t('transcript.forget')} onClick={() => void drop(edit)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
