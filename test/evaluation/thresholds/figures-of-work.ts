// Asks the questions of the set `work` and writes their figures as one line of JSON, for measure.ts.
import { answerTo } from '../ask.ts';
import { figuresOf, scoreOf, type Scored } from '../figures.ts';
import { indexedVideos } from '../indexed.ts';
import { libraryFolder, openEngine } from '../library.ts';
import { readQuestions } from '../question-set.ts';

const questions = readQuestions().filter(({ set }) => set === 'work');
const videos = await indexedVideos(questions.map(({ recording }) => recording));
await using engine = await openEngine(libraryFolder());
const scored: Scored[] = [];
for (const question of questions) {
  const answered = await answerTo(engine, question, videos.get(question.recording)!);
  scored.push(scoreOf({ ...answered, hits: [] }, []));
}
const { right, citationPrecision, citationRecall, refusalRecall } = figuresOf(scored);
console.log(JSON.stringify({ right, citationPrecision, citationRecall, refusalRecall }));
