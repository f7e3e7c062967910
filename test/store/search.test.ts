import { describe, expect, test } from 'vitest';
import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { Library } from '../../src-main/store/library.ts';
import { addLines, addVectors, newLibrary } from './sample-library.ts';
import { random, said, unitVector } from './sample-values.ts';

const texts = (library: Library, ...terms: string[]): string[] =>
  library.search.words({ terms, match: 'any', limit: 20 }).map(({ evidence }) => evidence.text);

describe('words', () => {
  test('are found without regard to case, accents and English endings', () => {
    const library = newLibrary();
    addLines(library, 'a', [
      'Das Café schließt um acht',
      'Two dogs barked loudly',
      'CRÈME BRÛLÉE',
      'Die Straße ist gesperrt',
    ]);
    expect(texts(library, 'cafe')).toEqual(['Das Café schließt um acht']);
    expect(texts(library, 'Barking')).toEqual(['Two dogs barked loudly']);
    expect(texts(library, 'creme brulée')).toEqual(['CRÈME BRÛLÉE']);
    expect(texts(library, 'brulee creme')).toEqual([]);
    expect(texts(library, 'strasse')).toEqual(['Die Straße ist gesperrt']);
    expect(texts(library, 'ca')).toEqual([]);
  });

  test('written in decomposed or wide letters are the same words', () => {
    const library = newLibrary();
    addLines(library, 'a', ['Café'.normalize('NFD'), 'ＧＰＵ１２', '한국'.normalize('NFD')]);
    expect(texts(library, 'café')).toHaveLength(1);
    expect(texts(library, 'gpu12')).toHaveLength(1);
    expect(texts(library, '한국')).toHaveLength(1);
  });

  test('of scripts without spaces are found by any piece of two letters or more', () => {
    const library = newLibrary();
    addLines(library, 'a', [
      '강아지가 마당에서 짖어요',
      '東京都に住んでいます',
      '我们在北京大学学习',
      'ผมชอบกินข้าวผัด',
      'コーヒーを飲む',
    ]);
    expect(texts(library, '강아지')).toEqual(['강아지가 마당에서 짖어요']);
    expect(texts(library, '아지')).toEqual(['강아지가 마당에서 짖어요']);
    expect(texts(library, '京都')).toEqual(['東京都に住んでいます']);
    expect(texts(library, '北京大学')).toEqual(['我们在北京大学学习']);
    expect(texts(library, '学学')).toEqual(['我们在北京大学学习']);
    expect(texts(library, 'ข้าว')).toEqual(['ผมชอบกินข้าวผัด']);
    expect(texts(library, 'コーヒー')).toEqual(['コーヒーを飲む']);
    expect(texts(library, '飲む')).toEqual(['コーヒーを飲む']);
    expect(texts(library, '고양이')).toEqual([]);
    expect(texts(library, '아강')).toEqual([]);
  });

  test('of one such letter are found wherever it stands, also last', () => {
    const library = newLibrary();
    addLines(library, 'a', ['개', '큰 개가 있다', '고양이']);
    expect(texts(library, '개').sort()).toEqual(['개', '큰 개가 있다']);
    expect(texts(library, '다')).toEqual(['큰 개가 있다']);
  });

  test('of two scripts in one term must both be there', () => {
    const library = newLibrary();
    addLines(library, 'a', ['AI모델을 만든다', 'AI is here', '모델이 왔다']);
    expect(texts(library, 'AI모델')).toEqual(['AI모델을 만든다']);
  });

  test('of Hindi and Arabic are whole words', () => {
    const library = newLibrary();
    addLines(library, 'a', ['मैं हिन्दी बोलता हूँ', 'أنا أحب القهوة']);
    expect(texts(library, 'हिन्दी')).toEqual(['मैं हिन्दी बोलता हूँ']);
    expect(texts(library, 'القهوة')).toEqual(['أنا أحب القهوة']);
  });

  test('come best first, with the terms that matched', () => {
    const library = newLibrary();
    addLines(library, 'a', [
      'the dog sees a cat',
      'the dog',
      'a bird',
      'cats and dogs and a bird, all in one long line of words',
    ]);
    const hits = library.search.words({ terms: ['dog', 'cat', 'bird'], match: 'any', limit: 3 });
    expect(hits).toHaveLength(3);
    expect(hits.map(({ rank }) => rank)).toEqual(hits.map(({ rank }) => rank).toSorted((a, b) => a - b));
    const words = Object.fromEntries(hits.map((hit) => [hit.evidence.text, hit.words]));
    expect(words['the dog sees a cat']).toEqual(['dog', 'cat']);
    const all = library.search.words({ terms: ['dog', 'cat', 'bird'], match: 'all', limit: 3 });
    expect(all.map((hit) => [hit.evidence.start, hit.words])).toEqual([[30, ['dog', 'cat', 'bird']]]);
  });

  test('of one video only as many as asked, so that the others are not hidden', () => {
    const library = newLibrary();
    addLines(library, 'full', ['dog', 'dog dog', 'a dog', 'dogs']);
    addLines(library, 'other', ['there goes a dog along the long road home']);
    const videos = (perVideo?: number): string[] =>
      library.search
        .words({ terms: ['dog'], match: 'any', limit: 4, ...(perVideo !== undefined && { perVideo }) })
        .map(({ evidence }) => evidence.video);
    expect(videos()).not.toContain('other');
    expect(videos(2)).toEqual(['full', 'full', 'other']);
    expect(videos(1)).toEqual(['full', 'other']);
  });

  test('are looked for only where asked', () => {
    const library = newLibrary();
    addLines(library, 'a', ['dog one', said(10, 'dog two', { kind: 'heard' }), said(20, 'dog three', { end: 20 })]);
    addLines(library, 'b', ['dog four']);
    const found = (scope: object): number[] =>
      library.search
        .words({ terms: ['dog'], match: 'any', limit: 9, ...scope })
        .map(({ evidence }) => evidence.start)
        .sort((a, b) => a - b);
    expect(found({})).toEqual([0, 0, 10, 20]);
    expect(found({ videos: ['a'] })).toEqual([0, 10, 20]);
    expect(found({ videos: ['a'], kinds: ['heard'] })).toEqual([10]);
    expect(found({ videos: [] })).toEqual([]);
    expect(found({ videos: ['unknown'] })).toEqual([]);
    expect(found({ within: { start: 11, end: 20 } })).toEqual([10]);
    expect(found({ within: { start: 20, end: 20 } })).toEqual([20]);
    expect(library.search.words({ terms: ['dog'], match: 'any', limit: 2 })).toHaveLength(2);
    expect(library.search.words({ terms: ['dog'], match: 'any', limit: 0 })).toEqual([]);
  });

  test('that are longer than any word do no harm', () => {
    const library = newLibrary();
    addLines(library, 'a', ['강아지']);
    for (const term of ['dog', '강아지', '"', 'a ']) expect(texts(library, term.repeat(5000))).toEqual([]);
  });

  test.each([
    '"',
    '""',
    `'`,
    '*',
    'dog*',
    '^dog',
    'dog OR cat',
    'NOT dog',
    'dog NEAR cat',
    'NEAR(dog cat)',
    'words:dog',
    'words : dog',
    '{words pairs}:dog',
    '-dog',
    '+dog',
    '(dog',
    'dog)',
    'dog"',
    '"dog',
    'do\0g',
    '\0',
    '\\',
    ';',
    `dog'; DROP TABLE evidence; --`,
    '%',
    '_',
    '🐕',
    '',
    '   ',
    '\u{10FFFF}',
    '\uD800',
    '개"*',
    '"개',
    'a AND b',
    '{',
    '}',
    ':',
    'evidence_words',
  ])('cannot be an operator or break a query: %j', (term) => {
    const library = newLibrary();
    addLines(library, 'a', ['the dog and the cat', '개가 짖는다', 'nothing']);
    for (const match of ['any', 'all'] as const) {
      for (const { evidence } of library.search.words({ terms: [term], match, limit: 9 })) {
        expect(evidence.text).not.toBe('nothing');
      }
    }
    expect(texts(library, term, 'nothing')).toContain('nothing');
    expect(library.check().problems).toEqual([]);
  });
});

describe('vectors', () => {
  const next = random(42);
  const middle = unitVector(next);
  const vectors = Array.from({ length: 3000 }, () => unitVector(next, middle));

  function withVectors(): { library: Library; ids: number[] } {
    const library = newLibrary();
    const kinds: EvidenceKind[] = ['said', 'heard'];
    const ids = ['a', 'b', 'c'].flatMap((id, video) => {
      const lines = addLines(
        library,
        id,
        Array.from({ length: 1000 }, (_, i) => said(i, `${id} ${i}`, { kind: kinds[i % 2] })),
      );
      addVectors(
        library,
        id,
        lines.map((line, i) => ({ evidence: line.id, vector: vectors[video * 1000 + i]! })),
        id === 'c' ? '2' : '1',
      );
      return lines.map((line) => line.id);
    });
    return { library, ids };
  }

  const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

  test('nearest are the same as by comparing all exactly', () => {
    const { library, ids } = withVectors();
    for (let query = 0; query < 20; query++) {
      const vector = unitVector(next, middle);
      const exact = vectors
        .map((other, i) => ({ id: ids[i]!, similarity: cosine(vector, other) }))
        .sort((a, b) => b.similarity - a.similarity);
      const hits = library.search.nearest(vector, { k: 10 });
      expect(hits.map(({ evidence }) => evidence.id)).toEqual(exact.slice(0, 10).map(({ id }) => id));
      hits.forEach((hit, i) => expect(hit.similarity).toBeCloseTo(exact[i]!.similarity, 5));
    }
  });

  test('are looked for only where asked, as deep as asked', () => {
    const { library } = withVectors();
    const seen = (scope: object, k = 2000) =>
      library.search.nearest(middle, { k, ...scope }).map(({ evidence }) => evidence);
    expect(new Set(seen({ videos: ['b'] }).map(({ video }) => video))).toEqual(new Set(['b']));
    expect(seen({ videos: ['b'] })).toHaveLength(1000);
    expect(seen({ videos: ['b'], kinds: ['heard'] })).toHaveLength(500);
    expect(seen({ videos: ['b'], within: { start: 10, end: 20 } })).toHaveLength(11);
    expect(new Set(seen({ version: '2' }).map(({ video }) => video))).toEqual(new Set(['c']));
    expect(seen({ videos: ['unknown'] })).toEqual([]);
    expect(seen({}, 0)).toEqual([]);
    expect(seen({})).toHaveLength(2000);
  });

  test('are given back exactly, those of one version where one is asked for', () => {
    const { library, ids } = withVectors();
    const some = [ids[3]!, ids[2900]!, 999_999];
    expect(library.search.vectors(some)).toEqual(
      new Map([
        [ids[3], vectors[3]],
        [ids[2900], vectors[2900]],
      ]),
    );
    expect([...library.search.vectors(some, '2').keys()]).toEqual([ids[2900]]);
    expect(library.search.vectors([])).toEqual(new Map());
  });

  test('given twice replace the first', () => {
    const library = newLibrary();
    const [line] = addLines(library, 'a', ['line']);
    for (const vector of [vectors[0]!, vectors[1]!]) addVectors(library, 'a', [{ evidence: line!.id, vector }]);
    const hits = library.search.nearest(vectors[1]!, { k: 5 });
    expect(hits).toHaveLength(1);
    expect(hits[0]!.similarity).toBeCloseTo(1, 6);
  });
});
