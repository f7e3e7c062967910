import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { errorCodes, type ErrorCode } from '../../../../src-main/domain/errors.ts';
import { languages, showLanguage, startTranslation } from '../../../../src-renderer/i18n.ts';
import { errorSentence } from '../../../../src-renderer/state/error-sentence.ts';

const lost = { code: 'FILE_NOT_FOUND', message: 'There is no file /films/one.mp4.' } as const;
/** A code without a hint, and a sentence without a full stop. */
const failed = { code: 'MODEL_FAILED', message: 'yamnet.onnx failed on 1x64x96' } as const;

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startTranslation();
});
afterEach(() => showLanguage('en'));

describe('in English', () => {
  it('says it in the words of the engine, with a full stop and the hint where there is one', () => {
    expect(errorSentence(lost)).toBe('There is no file /films/one.mp4. Open what you meant from where it lies now.');
    expect(errorSentence(failed)).toBe('yamnet.onnx failed on 1x64x96.');
  });

  it('says what the window itself found in the words of the catalogue', () => {
    expect(errorSentence({ code: 'FILE_EMPTY', message: '' })).toBe('The file is empty. Choose another file.');
  });
});

describe('in other languages', () => {
  it.each([
    [
      'de',
      'Dort wurde nichts gefunden, was sich öffnen lässt. Die Datei von dort öffnen, wo sie jetzt liegt. ' +
        'Details: There is no file /films/one.mp4.',
    ],
    [
      'ar',
      'لم يُعثر هناك على شيء يمكن فتحه. افتح ما تقصده من مكانه الحالي. ' +
        'التفاصيل: \u2068There is no file /films/one.mp4.\u2069',
    ],
    ['zh', '在该位置没有找到可以打开的内容。请从文件现在的位置重新打开。详细信息：There is no file /films/one.mp4.'],
  ])('%s: what happened, what to do, and the sentence of the engine as a detail', async (language, sentence) => {
    await showLanguage(language);
    expect(errorSentence(lost)).toBe(sentence);
  });

  it('leaves out a hint that there is not, and takes another in its place', async () => {
    await showLanguage('de');
    const [what, detail] = ['Während ein Modell lief, ist ein Fehler aufgetreten.', 'yamnet.onnx failed on 1x64x96.'];
    expect(errorSentence(failed)).toBe(`${what} Details: ${detail}`);
    expect(errorSentence(failed, 'Sightsound neu starten.')).toBe(`${what} Sightsound neu starten. Details: ${detail}`);
  });

  it('names no detail where the window itself found it', async () => {
    await showLanguage('ar');
    expect(errorSentence({ code: 'FILE_EMPTY', message: '' })).toBe('الملف فارغ. اختر ملفًا آخر.');
  });

  it('says an error of a code that it does not know in the words of the engine', async () => {
    await showLanguage('ar');
    const strange = { code: 'NEWER_THAN_THIS' as ErrorCode, message: 'So it is.' };
    expect(errorSentence(strange)).toBe('\u2068So it is.\u2069');
  });
});

it.each(languages)('%s: has a sentence of its own for every code', async (language) => {
  await showLanguage(language);
  const sentences = errorCodes.map((code) => errorSentence({ code, message: '' }, ''));
  expect(sentences.filter((sentence) => !/[.。।]$/.test(sentence) || sentence.includes('errors.'))).toEqual([]);
  expect(new Set(sentences).size).toBe(errorCodes.length);
});
