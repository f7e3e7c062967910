import { expect, test } from 'vitest';
import { answer, emphasisedAnswer, refusal, unsureAnswer } from './sample-answer.ts';
import { newFolder, newLibrary } from './sample-library.ts';
import { sampleVideo } from './sample-values.ts';
import { openLibrary } from '../../src-main/store/open.ts';

test('a chat comes back as it was written, after the library was closed', () => {
  const folder = newFolder();
  const first = openLibrary(folder, { mode: 'write' });
  first.videos.add(sampleVideo('a'));
  const chat = first.chats.create('a', 'Dogs');
  const message = {
    askedAt: 5,
    question: 'When does the dog bark?',
    clip: { start: 40, end: 50 },
    answer: emphasisedAnswer('a'),
  };
  const stored = first.chats.append(chat.id, message);
  first.close();
  const library = newLibrary(folder);
  expect(library.chats.list('a')).toEqual([{ ...chat, messages: [{ ...message, id: stored.id }] }]);
  expect(library.chats.get(chat.id)).toEqual(library.chats.list('a')[0]);
});

test('an unsure answer comes back as one, neither an answer nor a refusal', () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  const chat = library.chats.create('a', 'Dogs');
  library.chats.append(chat.id, { askedAt: 5, question: '?', answer: unsureAnswer('a') });
  const [message] = library.chats.get(chat.id)!.messages;
  expect(message!.answer).toEqual({ ...unsureAnswer('a'), question: '?' });
});

test.each(['not-found', 'cannot-tell'] as const)('of a refusal it is kept that it is of the kind %s', (kind) => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  const chat = library.chats.create('a', 'Refused');
  library.chats.append(chat.id, { askedAt: 5, question: '?', answer: refusal('a', kind) });
  expect(library.chats.get(chat.id)!.messages[0]!.answer).toEqual({ ...refusal('a', kind), question: '?' });
});

test('chats keep their order and can be deleted', () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  const [one, two] = [library.chats.create('a', 'One'), library.chats.create('a', 'Two')];
  library.chats.append(one.id, { askedAt: 1, question: '?', answer: answer('a') });
  library.chats.delete(one.id);
  expect(library.chats.list('a')).toEqual([two]);
  expect(library.chats.get(one.id)).toBeUndefined();
  expect(() => library.chats.append(one.id, { askedAt: 1, question: '?', answer: answer('a') })).toThrow(
    expect.objectContaining({ code: 'CHAT_UNKNOWN' }),
  );
  expect(library.chats.create('a', 'Three').id).toBeGreaterThan(two.id);
});

test('a chat about several videos belongs to the library, and its questions to the videos they were limited to', () => {
  const folder = newFolder();
  const first = openLibrary(folder, { mode: 'write' });
  for (const id of ['a', 'b']) first.videos.add(sampleVideo(id));
  const [own, shared] = [first.chats.create('a', 'One'), first.chats.create(null, 'Several')];
  const question = { askedAt: 1, question: 'When does the dog bark?', answer: answer('a') };
  const messages = [
    first.chats.append(shared.id, question),
    first.chats.append(shared.id, { ...question, videos: ['a', 'b'] }),
  ];
  first.close();
  const library = newLibrary(folder);
  expect(library.chats.list(null)).toEqual([{ ...shared, messages }]);
  expect(library.chats.list('a')).toEqual([own]);
});

test('values made by a model are kept until another version makes them', () => {
  const library = newLibrary();
  library.derived.set('labels', '1', new Uint8Array([1, 2]));
  expect(library.derived.get('labels', '1')).toEqual(Buffer.from([1, 2]));
  expect(library.derived.get('labels', '2')).toBeUndefined();
  library.derived.set('labels', '2', new Uint8Array([3]));
  expect(library.derived.get('labels', '1')).toBeUndefined();
});

test('a question asked anew takes the place of the old one and of what followed it, and gives it back when it goes', () => {
  const folder = newFolder();
  const first = openLibrary(folder, { mode: 'write' });
  first.videos.add(sampleVideo('a'));
  const chat = first.chats.create('a', 'Dogs');
  const ask = (question: string, replaces?: number): number =>
    first.chats.append(chat.id, { askedAt: 1, question, answer: answer('a') }, replaces).id;
  const [kept, typo, after] = [ask('Who?'), ask('A dig?'), ask('And then?')];
  const edited = ask('A dog?', typo);
  const again = ask('A big dog?', edited);
  first.chats.rename(chat.id, 'Big dogs');
  first.close();
  const library = newLibrary(folder);
  const [stored] = library.chats.list('a');
  expect(stored?.title).toBe('Big dogs');
  expect(stored?.messages.map(({ id, replacedBy }) => [id, replacedBy])).toEqual([
    [kept, undefined],
    [typo, edited],
    [after, edited],
    [edited, again],
    [again, undefined],
  ]);
  library.videos.erase('a');
  expect(library.chats.list('a')).toEqual([]);
});

test('what was asked last is told over all chats, without what was asked in other words since', () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  const [own, shared] = [library.chats.create('a', 'One'), library.chats.create(null, 'Several')];
  const ask = (chat: number, askedAt: number, question: string, replaces?: number): number =>
    library.chats.append(chat, { askedAt, question, answer: answer('a') }, replaces).id;
  const typo = ask(own.id, 10, 'A dig?');
  ask(shared.id, 20, 'Which?');
  const edited = ask(own.id, 30, 'A dog?', typo);
  const told = library.chats.recent(10);
  expect(told.map(({ question, video }) => [question, video])).toEqual([
    ['A dog?', 'a'],
    ['Which?', null],
  ]);
  expect(told[0]).toEqual({
    chat: own.id,
    message: edited,
    video: 'a',
    askedAt: 30,
    question: 'A dog?',
    text: answer('a').text,
    refused: false,
  });
  expect(library.chats.recent(1)).toHaveLength(1);
});
