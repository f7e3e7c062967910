import type { App } from '../../e2e/app.ts';

const questions = ['What is this about?', 'What can be heard?', 'What can be seen?', 'What is said at the beginning?'];
const tabs = ['Transcript', 'Moments', 'Ask'];

/** Indexes a video that plays, and meanwhile asks, turns over the tabs and moves along, until it is done. */
export async function workInWindow(app: App, file: string): Promise<void> {
  await app.drop(file);
  const done = new AbortController();
  const indexed = app.indexing('done').finally(() => done.abort());
  for (let turn = 0; !done.signal.aborted; turn += 1) {
    await app.ask(questions[turn % questions.length]!);
    for (const tab of tabs) await app.page.getByRole('tab', { name: tab }).click();
    await app.page.keyboard.press('Escape');
    await app.player.press(String(turn % 9));
  }
  await indexed;
}
