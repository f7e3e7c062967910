import type { Evidence } from '../../domain/evidence.ts';
import { overlap } from '../../domain/time.ts';
import { fold } from '../search/words.ts';
import { asksFilmName } from './question/film-name.ts';

/** The title, in folded questions of all languages; nobody asks for a subtitle so. */
const title =
  /(?<!\p{L})(?:title|titel|titre|titulo|baslık)(?!\p{L})|제목|タイトル|題名|标题|片名|заголов|названи|عنوان|शीर्षक/u;
const credits =
  /(?<!\p{L})(?:credits|abspann|vorspann|generique|creditos|jenerik)(?!\p{L})|크레딧|クレジット|エンドロール|片尾|演职员|титр|شارة|क्रेडिट/u;

/** A title stands so many times larger than any other text. */
const larger = 1.5;
/** Credits stand there so many lines at once. */
const fewestTogether = 4;

/**
 * The lines of the part of a film's text that a question asks for: its title, its credits. All of them where it asks for none of
 * these, or where it cannot be told which they are.
 */
export function textPart(question: string, lines: readonly Evidence[]): readonly Evidence[] {
  const asked = fold(question).replaceAll('’', "'");
  if (title.test(asked) || asksFilmName(asked)) return titleOf(lines);
  if (!credits.test(asked)) return lines;
  const crowded = creditsOf(lines);
  return crowded.length > 0 ? crowded : lines;
}

/** Lines of which many stand in the picture at once, as credits do. */
export function creditsOf(lines: readonly Evidence[]): Evidence[] {
  return lines.filter((line) => lines.filter((other) => overlap(line, other) > 0).length >= fewestTogether);
}

function titleOf(lines: readonly Evidence[]): readonly Evidence[] {
  const heights = new Map<string, number>();
  for (const { text, box } of lines) {
    const key = fold(text).trim();
    heights.set(key, Math.max(heights.get(key) ?? 0, box?.height ?? 0));
  }
  const [first, second] = [...heights].sort(([, a], [, b]) => b - a);
  if (!first || (second && first[1] < larger * second[1])) return lines;
  return lines.filter(({ text }) => fold(text).trim() === first[0]);
}
