import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../../src-main/pipeline/search/language.ts';
import { soundNames } from '../../../../src-main/pipeline/search/sound-names.ts';
import { contentWords, wordsOf } from '../../../../src-main/pipeline/search/words.ts';
import { soundLabels } from './small-library.ts';

const names = soundNames(soundLabels);

function labelsFor(question: string): string[] {
  const sounds = names.named(contentWords(question), languageOf(question, wordsOf(question)));
  return soundLabels.filter(({ id }) => sounds?.ids.has(id)).map(({ name }) => name);
}

describe('a question names sounds', () => {
  test.each([
    [
      'Is there an animal?',
      [
        'Animal',
        'Domestic animals, pets',
        'Dog',
        'Bark',
        'Howl',
        'Cat',
        'Livestock, farm animals, working animals',
        'Chicken, rooster',
        'Crowing, cock-a-doodle-doo',
        'Crow',
      ],
    ],
    ['Is there a dog?', ['Dog', 'Bark', 'Howl']],
    // A bark may be known as a dog only; a howl is no bark.
    ['When are dogs barking?', ['Dog', 'Bark']],
    ['Does the rooster crow?', ['Chicken, rooster', 'Crowing, cock-a-doodle-doo']],
    // The same word for a bird and for what a rooster does.
    ['Does a crow call?', ['Crowing, cock-a-doodle-doo', 'Crow']],
    ['Is a baby crying?', ['Crying, sobbing', 'Baby cry, infant cry']],
    ['When does a car alarm go off?', ['Car alarm']],
    ['When is a car heard?', ['Car', 'Car alarm']],
    ['Wann bellt der Hund?', ['Dog', 'Bark']],
    ['¿Llueve?', ['Rain']],
    ['Quand le bébé pleure-t-il ?', ['Crying, sobbing', 'Baby cry, infant cry']],
    ['개가 몇 번 짖나요?', ['Dog', 'Bark']],
    ['비가 오나요?', ['Rain']],
    ['ギターの音はありますか？', ['Guitar']],
  ])('%s', (question, labels) => {
    expect(labelsFor(question)).toEqual(labels);
  });

  test.each([
    'What is inside the small box?',
    'What is said about taxes?',
    // A word that only begins like one: "password" holds the syllable for rain.
    '비밀번호가 뭐예요?',
  ])('%s names none', (question) => {
    expect(labelsFor(question)).toEqual([]);
  });
});

test('sounds akin to a named one are of the same kind', () => {
  const howl = names.named(['howl'], 'en')!;
  expect(names.akinTo(howl).map(({ name }) => name)).toContain('Bark');
  expect(names.akinTo(howl).map(({ name }) => name)).not.toContain('Rain');
});
