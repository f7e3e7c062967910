import { describe, expect, it } from 'vitest';
import type { VideoScope } from '../../src-main/domain/answer.ts';
import type { Calls } from '../../src-preload/contract/types.ts';
import en from '../../src-renderer/locales/en.json' with { type: 'json' };
import type { Script } from './harness/fake-bridge.ts';
import { windowPage } from './harness/page.ts';
import { otherVideos, sampleVideo, statusOf } from './harness/videos.ts';

// The menu of a clip opens on everything that has a moment, by mouse and by keyboard, in the words of the window.

const opened: Script = { library: [statusOf(sampleVideo, 'done')], settings: { lastVideo: sampleVideo.id } };
type Asked = Calls['ask']['input'] & VideoScope;

describe('the menu of a clip', () => {
  const app = windowPage();

  /** What the window asked the shell to show, once it has asked for the `count`th menu. */
  async function menu(count: number): Promise<{ texts: string[]; enabled: string[]; at: unknown }> {
    await app.page.waitForFunction(
      (wanted) => window.bridgeLog.filter(({ verb }) => verb === 'clipMenu').length === wanted,
      count,
    );
    const asked = (await app.logged('clipMenu')) as Calls['clipMenu']['input'][];
    const { groups, at } = asked[count - 1]!;
    const items = groups.flat();
    return {
      texts: items.map(({ text }) => text),
      enabled: items.filter(({ enabled }) => enabled).map(({ command }) => command),
      at,
    };
  }

  it('gives the shell its words before anything is opened', async () => {
    await app.open(opened);
    await app.page.getByTestId('player').waitFor();
    expect(await app.logged('setTexts')).toEqual([en.shell]);
  });

  it('opens by key on the playhead, a line, a moment, a hit and a citation, beside each', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByTestId('player').waitFor();
    await page.keyboard.press('ContextMenu');
    const playhead = await menu(1);
    expect(playhead.texts).toContain('Describe what is on screen now');
    expect(playhead.enabled).not.toContain('copy-quote');

    const places = [playhead.at];
    await page.getByRole('tab', { name: 'Transcript' }).click();
    await page.getByRole('grid', { name: 'Lines' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    const line = await menu(2);
    expect(line.enabled).toEqual([
      'ask-about-clip',
      'find-similar',
      'describe',
      'play-clip',
      'copy-quote',
      'copy-picture',
      'export-exact',
      'export-lossless',
    ]);
    expect(line.texts).toContain('Describe what is on screen then');
    places.push(line.at);

    await page.getByRole('tab', { name: 'Moments' }).click();
    await page.getByRole('listbox', { name: 'Moments' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ContextMenu');
    places.push((await menu(3)).at);

    await page.getByRole('combobox', { name: 'Search everything' }).fill('dragon');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Shift+F10');
    const hit = await menu(4);
    expect(hit.enabled).toContain('copy-quote');
    places.push(hit.at);
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'Ask' }).click();
    await app.ask('Who is she looking for?');
    await page.getByTestId('answer').waitFor();
    const citation = page.getByTestId('citation').first();
    await citation.focus();
    await page.keyboard.press('Shift+F10');
    const cited = await menu(5);
    expect(cited.enabled).toContain('copy-quote');
    places.push(cited.at);
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(5);
    const box = (await citation.boundingBox())!;
    expect(cited.at).toEqual({ x: Math.round(box.x + 8), y: Math.round(box.y + box.height) });
  });

  it('opens once, at the pointer, on a right click on a sentence, a citation, a nearest miss and the picture', async () => {
    const { page } = app;
    await app.open(opened);
    for (const [index, question] of ['Who is she looking for?', 'Is there a helicopter?'].entries()) {
      await app.ask(question);
      await page.getByTestId('answer').nth(index).waitFor();
    }
    const targets = [
      page.getByTestId('claim').first(),
      page.getByTestId('citation').first(),
      page.getByRole('list').getByRole('button', { name: /Wind/ }),
      page.getByTestId('player'),
    ];
    for (const [index, target] of targets.entries()) {
      await target.click({ button: 'right', position: { x: 4, y: 8 } });
      expect((await menu(index + 1)).at).toBeUndefined();
    }
  });

  it('leaves a text field its own menu', async () => {
    const { page } = app;
    await app.open(opened);
    await app.askBox.focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('tab', { name: 'Moments' }).focus();
    await page.keyboard.press('Shift+F10');
    await menu(1);
    // Of the two only that of the tab.
    expect(await app.logged('clipMenu')).toHaveLength(1);
  });

  it('describes the shot at the playhead as a question that leaves the typed one alone', async () => {
    const { page } = app;
    const status = { ...statusOf(sampleVideo, 'done'), view: { position: 22.5 } };
    await app.open({ ...opened, library: [status], clipCommand: 'describe' });
    await page.getByTestId('lane-seen').waitFor();
    await app.askBox.fill('Is there a drag');
    await page.getByTestId('player').click({ button: 'right' });
    await page.getByTestId('answer').waitFor();
    const [asked] = (await app.logged('ask')) as Asked[];
    expect(asked?.question).toBe(en.chat.describeQuestion);
    expect(asked?.clip).toEqual({ start: 21.9, end: 23.8 });
    expect(await app.askBox.inputValue()).toBe('Is there a drag');
  });

  it('offers no picture of a recording', async () => {
    await app.open({
      library: [statusOf(otherVideos.soundOnly, 'done')],
      settings: { lastVideo: otherVideos.soundOnly.id },
    });
    await app.page.getByTestId('player').waitFor();
    await app.page.keyboard.press('ContextMenu');
    const { enabled } = await menu(1);
    expect(enabled).toEqual(['ask-about-clip', 'play-clip', 'export-exact', 'export-lossless']);
  });

  it('exports a clip, says where it really begins, shows how far it is, and stops when told', async () => {
    const { page } = app;
    const status = { ...statusOf(sampleVideo, 'done'), view: { position: 20, selection: { start: 19, end: 23 } } };
    const scripted: Script = { ...opened, library: [status], clipCommand: 'export-lossless' };
    const openMenu = async (): Promise<void> => {
      await page.getByTestId('selection').waitFor();
      await page.getByRole('slider', { name: 'Position' }).focus();
      await page.keyboard.press('ContextMenu');
    };
    await app.open(scripted);
    await openMenu();
    await page.getByText('Exported clip.mp4. It begins at 0:17.0').waitFor();
    expect(await app.logged('saveClip')).toEqual([
      { video: sampleVideo.id, clip: { start: 19, end: 23 }, way: 'lossless' },
    ]);

    await app.open({ ...scripted, exportSteps: 1000 });
    await openMenu();
    const bar = page.getByTestId('export-bar');
    await bar.getByText(/^Exporting 0:19–0:23 of sintel-trailer\.mp4 · \d+ % · about 15 seconds left$/).waitFor();
    await bar.getByRole('button', { name: 'Cancel the export' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await page.getByText(/^Exported/).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
