// Lines of the recordings in test/golden/questions as the program hears them, each scored for each question in three ways.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { touches, type Moment } from '../../src-main/domain/time.ts';
import { createEngine } from '../../src-main/engine.ts';
import type { LanguageModel } from '../../src-main/models/language/model.ts';
import { scoreNotes } from './note_score.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { understand } from '../../src-main/pipeline/answer/question/understand.ts';
import { ModelShelf } from '../../src-main/pipeline/model-shelf.ts';
import { searchPartsOf } from '../../src-main/pipeline/search-parts.ts';
import { Retriever } from '../../src-main/pipeline/search/retriever.ts';
import { openLibrary } from '../../src-main/store/open.ts';
import { asksForLine, rankedLines } from '../../test/evaluation/meaning/ranked-lines.ts';
import { makeMontage } from '../../test/golden/questions/montage.ts';
import { goldenQuestions, questionVideos } from '../../test/golden/questions/question-set.ts';

export interface ScoredLine {
  /** The line answers the question. */
  right: boolean;
  /** e5's closeness and the share of the question's words, as answers use them. */
  closeness: number;
  share: number;
  note: number;
}

export interface ScoredQuestion {
  set: 'tune' | 'report';
  /** Of tune.json and report.json, or of reworded.json. */
  reworded: boolean;
  english: boolean;
  absent: boolean;
  lines: ScoredLine[];
}

interface Asked {
  video: string;
  question: string;
  language?: string;
  refused?: true;
  /** Places of the clips that answer. */
  clips?: number[];
  /** A part of each line that answers. */
  line?: string;
}

const modelsDir = join(import.meta.dirname, '..');

/** Indexes all recordings and scores every line for every question that asks for a line: no sounds, no quotation, no picture. */
export async function scoredQuestions(model: LanguageModel): Promise<ScoredQuestion[]> {
  const reworded = JSON.parse(
    await readFile(join(modelsDir, '../test/golden/questions/reworded.json'), 'utf8'),
  ) as Asked[];
  const golden: Asked[] = [...goldenQuestions.tune, ...goldenQuestions.report];
  const folder = await mkdtemp(join(tmpdir(), 'sightsound-notes-'));
  try {
    const indexed = await indexAll(folder);
    const library = openLibrary(join(folder, 'library'), { mode: 'read' });
    await using shelf = new ModelShelf(await loadPack(modelsDir));
    const retriever = new Retriever(searchPartsOf(library, shelf));
    const found: ScoredQuestion[] = [];
    for (const [at, asked] of [...golden, ...reworded].entries()) {
      const place = indexed.get(asked.video);
      const video = place && library.videos.get(place.id);
      if (!video) continue;
      const names = await retriever.names();
      const question = understand(asked.question, { start: 0, end: video.media.duration }, names);
      const isReworded = at >= golden.length;
      if (!asksForLine(question) || (question.sounds && !isReworded)) continue;
      const lines = await rankedLines(library, retriever, video.id, question);
      if (lines.length === 0) continue;
      const notes = await scoreNotes(
        model,
        asked.question,
        lines.map(({ line }) => `speech: "${line.text.trim()}"`),
      );
      const clips = (asked.clips ?? []).map((clip) => place.clips[clip]!);
      found.push({
        set: questionVideos.find(({ name }) => name === asked.video)!.set,
        reworded: isReworded,
        english: (asked.language ?? 'en') === 'en',
        absent: asked.refused === true,
        lines: lines.map(({ line, closeness, share }, each) => ({
          right: asked.line === undefined ? clips.some((clip) => touches(line, clip)) : line.text.includes(asked.line),
          closeness,
          share,
          note: notes[each]!,
        })),
      });
    }
    library.close();
    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function indexAll(folder: string): Promise<Map<string, { id: string; clips: Moment[] }>> {
  const indexed = new Map<string, { id: string; clips: Moment[] }>();
  await using engine = await createEngine({ libraryDir: join(folder, 'library'), modelsDir });
  for (const video of questionVideos) {
    const montage = await makeMontage(video, folder);
    if (!montage) continue;
    const { id } = (await engine.openVideo({ path: montage.path })).video;
    await engine.indexVideo({ video: id });
    indexed.set(video.name, { id, clips: montage.clips });
  }
  return indexed;
}
