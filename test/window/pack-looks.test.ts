import { beforeEach, expect, it } from 'vitest';
import { patience, windowPage } from './harness/page.ts';
import { cutWords } from './harness/room.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

const app = windowPage();
const opened = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 5 } }],
  settings: { lastVideo: sampleVideo.id },
};
const button = () => app.page.getByRole('button', { name: 'Let a pack look as well' });
const said = () => app.page.getByRole('region', { name: 'What a pack says' });

async function askAQuestion(): Promise<void> {
  await app.ask('What happens?');
  await app.page.getByTestId('answer').waitFor();
}

it('there is no such button without a pack that can look', async () => {
  await app.open({ ...opened, answerDelay: 10 });
  await askAQuestion();
  await app.page.getByRole('button', { name: 'Copy answer' }).waitFor();
  expect(await button().count()).toBe(0);
});

beforeEach(() => app.open({ ...opened, answerDelay: 10, readyPack: true }));

it('a pack looks, by keyboard; what it says stands apart, with what supports each sentence and how it was made', async () => {
  const { page } = app;
  await askAQuestion();
  await button().focus();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('dialog', { name: 'Let a pack look as well' });
  await choice.getByText('Experimental').waitFor();
  expect(await cutWords(app)).toEqual([]);
  await choice.getByRole('checkbox', { name: 'Listen as well' }).uncheck();
  await choice.getByRole('textbox', { name: 'Seed' }).fill('7');
  await choice.getByRole('button', { name: 'A pack that was brought' }).press('Enter');
  await said().getByText('A pack that was brought looks at 0:12–0:20…').waitFor();
  await said().getByText('A pack that was brought may be wrong. What it says is no part of the answer.').waitFor();

  expect(await said().getByTestId('citation').count()).toBe(1);
  expect(await said().getByTestId('pack-unsupported').allInnerTexts()).toEqual(['A woman walks through the snow.']);
  await said().getByText('Not found there: snow.').waitFor();
  await said().getByText('1 sentence with numbers, times or quotes was left out.').waitFor();
  await said().getByText('How it was made').click();
  await said().getByText('The sound was not asked for.').waitFor();
  await said().getByText('Words were drawn from seed 7.').waitFor();
  await said().getByText('96 tokens read in 0.8 s, 14 written at 7.0 a second').waitFor();
  await said().getByRole('button', { name: '0:14.7' }).click();
  await expect.poll(() => app.playerTime(), patience).toBeCloseTo(14.7, 1);

  await said().getByRole('button', { name: 'Put away' }).click();
  expect(await said().count()).toBe(0);
});

it('a pack is told what it was asked before in the chat, and writes as the person has chosen, which is remembered', async () => {
  const { page } = app;
  const look = async (at: number, prepare: () => Promise<void> = async () => {}): Promise<void> => {
    await button().nth(at).click();
    await prepare();
    await page.getByRole('button', { name: 'A pack that was brought' }).click();
    await said().nth(at).getByText('How it was made').click();
  };
  await askAQuestion();
  await look(0, async () => {
    await page.getByText('How it writes').click();
    const beams = page.getByRole('textbox', { name: 'Beams' });
    await beams.fill('11');
    expect(await beams.getAttribute('aria-invalid')).toBe('true');
    await beams.fill('3');
    await page.getByRole('textbox', { name: 'Top p' }).fill('0,5');
  });
  await said().getByText('Beams: 3. Temperature: 1. Top p: 0.5.').waitFor();
  expect(await said().getByText('Earlier questions').count()).toBe(0);

  await app.ask('And then?');
  await button().nth(1).waitFor();
  await look(1, async () => {
    await page.getByText('How it writes').click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Beams' }).inputValue()).toBe('3');
    await page.getByRole('textbox', { name: 'Beams' }).fill('');
  });
  await said().nth(1).getByText('Earlier questions in the prompt: 1. Tokens known from before: 71.').waitFor();
  await said().nth(1).getByText('Beams: 1. Temperature: 1. Top p: 0.5.').waitFor();
});

it('a text model writes from the evidence that the answer cites, and looks at nothing', async () => {
  const { page } = app;
  await askAQuestion();
  await button().click();
  await page.getByRole('button', { name: 'A text model' }).click();
  await said().getByText('A text model writes from the evidence…').waitFor();
  await said().getByRole('heading', { name: 'from the evidence of 0:12–0:20' }).waitFor();
  expect(await said().getByTestId('citation').count()).toBe(1);
  await said()
    .getByText('1 sentence with a number, time, name or quote that the evidence lacks was left out.')
    .waitFor();
  await said().getByText('How it was made').click();
  await said().getByText('96 tokens read in 0.8 s').waitFor();
  expect(await said().getByText('Frames:').count()).toBe(0);
  expect(await said().getByText('The sound was').count()).toBe(0);
});

it('a pack that looks can be stopped', async () => {
  const { page } = app;
  // It must not be done before the button is reached.
  await app.open({ ...opened, answerDelay: 10, readyPack: true, packDelay: 3000 });
  await askAQuestion();
  await button().click();
  await page.getByRole('button', { name: 'A pack that was brought' }).click();
  await said().getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => said().count(), patience).toBe(0);
});

it('a pack that only describes says that it was not asked, and that the answer stands', async () => {
  const { page } = app;
  await askAQuestion();
  await button().click();
  await page.getByRole('button', { name: 'Nano Video-LLaMA (embedded) Experimental' }).click();
  await said().getByText('It was not asked this; the answer above stands.').waitFor();
  expect(await said().getByText('How it was made').count()).toBe(0);
});
