import { expect, test } from 'vitest';
import { ask } from '../../../src-main/pipeline/asking.ts';
import { answer } from '../../store/sample-answer.ts';
import { withLanguages } from '../../../src-main/pipeline/kept-language.ts';
import { newLibrary } from '../../store/sample-library.ts';
import { sampleVideo } from '../../store/sample-values.ts';

test('an edited question is answered in the same chat, which goes on being called by its first question', async () => {
  const library = newLibrary();
  library.videos.add(sampleVideo('a'));
  const put = async (question: string, chat: number | 'new', replaces?: number) => {
    const request = { video: 'a', question, chat, ...(replaces !== undefined && { replaces }) };
    return (await ask(library, async () => answer('a'), request, {})).chat!;
  };
  const made = await put('Is there a dig?', 'new');
  const edited = await put('Is there a dog?', made.id, made.messages[0]!.id);
  expect(edited).toMatchObject({ id: made.id, title: 'Is there a dog?' });
  expect(edited.messages.map(({ question, replacedBy }) => [question, replacedBy])).toEqual([
    ['Is there a dig?', edited.messages[1]!.id],
    ['Is there a dog?', undefined],
  ]);
  library.chats.rename(made.id, 'Pets');
  const again = await put('Is there a cat?', made.id, edited.messages[1]!.id);
  expect(again.title).toBe('Pets');
  const [kept] = library.chats.list('a');
  expect(kept!.messages.map(({ question }) => question)).toEqual([
    'Is there a dig?',
    'Is there a dog?',
    'Is there a cat?',
  ]);
  // What has not changed is not told again.
  expect(again).toEqual(withLanguages({ ...kept!, messages: kept!.messages.slice(1) }));
  expect((await put('And a cow?', made.id)).messages.map(({ question }) => question)).toEqual(['And a cow?']);
});
