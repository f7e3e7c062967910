import { expect, test } from 'vitest';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { asksFilmName } from '../../../../../src-main/pipeline/answer/question/film-name.ts';
import { searchParts, smallLibrary, written } from '../../search/small-library.ts';

const title = { ...written(10, 14, 'THE HARBOUR'), box: { x: 0.1, y: 0.1, width: 0.8, height: 0.4 } };
const evidence = [written(2, 5, 'A film by many'), title, written(40, 44, 'Coming soon')];

test.each([
  "What's the name of the movie?",
  'What is this film called?',
  'Which movie is this?',
  'Wie heißt der Film?',
  'Comment s’appelle le film ?',
  '¿Cómo se llama la película?',
  'Como se chama o filme?',
  'Как называется этот фильм?',
  'ما اسم الفيلم؟',
  'फ़िल्म का नाम क्या है?',
  'Filmin adı ne?',
  '영화 이름이 뭐예요?',
  'この映画の名前は何ですか？',
  '这部电影叫什么？',
])('%s is answered with the title', async (question) => {
  const library = await smallLibrary([{ id: 'film', duration: 60, evidence }]);
  const { claims } = await createAnswerer(searchParts(library))({ video: 'film', question });
  expect(claims.flatMap(({ citations }) => citations.map(({ quote }) => quote))).toEqual(['THE HARBOUR']);
});

test.each(['what is the name of the winner?', 'is there a film?', 'what is the film about?'])(
  '%s asks for no title',
  (folded) => {
    expect(asksFilmName(folded)).toBe(false);
  },
);
