import { expect, test } from 'vitest';
import type { Chat } from '../../../src-main/domain/answer.ts';
import { exportChat } from '../../../src-main/pipeline/chat-export.ts';
import { answer, unsureAnswer } from '../../store/sample-answer.ts';
import { newLibrary } from '../../store/sample-library.ts';
import { sampleVideo } from '../../store/sample-values.ts';

function libraryWithChat(title: string): { library: ReturnType<typeof newLibrary>; chat: Chat } {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  const chat = library.chats.create('a', title);
  const asked = { askedAt: Date.UTC(2026, 10, 28, 19, 40), question: 'A dig?', answer: answer('a') };
  const typo = library.chats.append(chat.id, asked);
  const quote = '![x](file:///etc/passwd) <b>';
  const made = answer('a');
  made.claims[0]!.citations[0]!.quote = quote;
  library.chats.append(chat.id, { ...asked, question: 'A dog?', clip: { start: 40, end: 50 }, answer: made }, typo.id);
  return { library, chat };
}

test('Markdown has what the conversation shows: question, clip, answer, and each citation with its time', () => {
  const { library, chat } = libraryWithChat('Dogs: what / when?');
  const { name, text } = exportChat(library, chat.id, 'markdown');
  expect(name).toBe('Dogs what when.md');
  expect(text).toContain('# Dogs: what / when?\n\n*a.mp4*\n\n## A dog?');
  expect(text).toContain(' · 0:40–0:50*');
  expect(text).toContain('A dog barks at 0:41 \\[1\\]. Nobody minds.');
  expect(text).toContain('- [1] 0:41–0:43 · said · a.mp4: “\\!\\[x\\](file:///etc/passwd) \\<b\\>”');
  expect(text).toContain('- [2] 0:41–0:43 · heard · a.mp4: Bark');
  expect(text).not.toContain('A dig?');
});

test('JSON has everything that is kept, with seconds and times, and no path of this machine', () => {
  const { library, chat } = libraryWithChat('Dogs');
  const { name, text } = exportChat(library, chat.id, 'json');
  expect(name).toBe('Dogs.json');
  const read = JSON.parse(text) as { messages: object[] };
  expect(read).toMatchObject({ title: 'Dogs', video: { id: 'a', name: 'a.mp4' } });
  expect(read.messages).toMatchObject([
    { question: 'A dig?', replacedBy: 2 },
    {
      question: 'A dog?',
      askedAt: '2026-11-28T19:40:00.000Z',
      clip: { start: 40, end: 50 },
      answer: { claims: [{ citations: [{ number: 1, start: 41, end: 43, time: '0:41–0:43' }, { number: 2 }] }, {}] },
    },
  ]);
  expect(text).not.toContain('/videos/');
});

test('an unsure answer is exported with where it may be', () => {
  const { library, chat } = libraryWithChat('Dogs');
  library.chats.append(chat.id, { askedAt: 0, question: 'A bark?', answer: unsureAnswer('a') });
  expect(exportChat(library, chat.id, 'markdown').text).toContain('- perhaps 0:41–0:43 · heard · a.mp4: Bark');
  const { messages } = JSON.parse(exportChat(library, chat.id, 'json').text) as { messages: object[] };
  expect(messages.at(-1)).toMatchObject({
    answer: { claims: [], nearest: [], perhaps: [{ name: 'a.mp4', start: 41 }] },
  });
  expect(exportChat(library, chat.id, 'json').text).not.toContain('/videos/');
});

test.each(['..', '   ', '???', '\u0000/'])('a chat called %j still gets a name for its file', (title) => {
  const { library, chat } = libraryWithChat(title);
  expect(exportChat(library, chat.id, 'json').name).toBe('chat.json');
});
