import { create } from 'zustand';
import type { AskedQuestion } from '../../src-main/domain/answer.ts';
import { call } from '../api.ts';
import { askAboutAll } from './ask-about.ts';
import { askAbout, showMessage } from './chat.ts';
import { showTab } from './layout.ts';
import { statusOf } from './library.ts';
import { reportError } from './notices.ts';
import { showVideo } from './session.ts';

/** What was asked last about any video, the latest first; null until it was read. */
export const useRecentQuestions = create<{ questions: readonly AskedQuestion[] | null }>()(() => ({ questions: null }));

const most = 60;

export async function loadRecentQuestions(): Promise<void> {
  try {
    useRecentQuestions.setState({ questions: await call('recentQuestions', { limit: most }) });
  } catch (error) {
    reportError(error);
    useRecentQuestions.setState({ questions: [] });
  }
}

/** Shows a question in its chat, beside its video. */
export async function openQuestion({ video, chat, message }: AskedQuestion): Promise<void> {
  const status = statusOf(video);
  if (status) {
    showVideo(status, { play: false });
    askAbout('video');
    showTab('ask');
  } else askAboutAll();
  await showMessage(chat, message);
}
