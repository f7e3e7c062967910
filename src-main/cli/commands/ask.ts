import { stat } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import type { Engine } from '../../domain/engine.ts';
import type { PackQuestion } from '../../domain/pack-answer.ts';
import { clipBetween } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import { answerJson } from '../../results/answer-json.ts';
import { answerText } from '../../results/answer-text.ts';
import { packAnswerJson } from '../../results/pack-answer-json.ts';
import { packAnswerText } from '../../results/pack-answer-text.ts';
import { environmentLanguage } from '../environment-language.ts';
import { parseSeed, parseTime } from '../arguments.ts';
import { askEach } from '../ask-each.ts';
import { askSeveral } from '../ask-several.ts';
import { withIndexedVideo } from '../engine.ts';
import type { CommandContext, Perform } from '../command.ts';
import { addWritingOptions, writingOf, type WritingOptions } from '../pack-writing.ts';
import { print, printJson } from '../terminal.ts';

interface AskOptions extends WritingOptions {
  from?: number;
  to?: number;
  all?: boolean;
  language?: string | undefined;
  pack?: string;
  sound: boolean;
  seed?: number;
  showPrompt?: boolean;
  json?: boolean;
}

export function askCommand(program: Command, perform: Perform): void {
  const command = program
    .command('ask')
    .description('answer a question about a video, which is indexed first if needed, or about several that are')
    .argument('<words...>')
    .usage('[options] <file or folder>... <question>')
    .addOption(new Option('--from <time>', 'only from this time on (seconds or m:ss)').argParser(parseTime))
    .addOption(new Option('--to <time>', 'only up to this time').argParser(parseTime))
    .option('--all', 'ask about every video of the library')
    .option('--language <tag>', 'answer in this language, where the question does not tell one')
    .option(
      '--pack <name>',
      'let an installed pack look, or write from the evidence, as well; what it says stands apart from the answer',
    )
    .option('--no-sound', 'let the pack look only')
    .addOption(
      new Option(
        '--seed <number>',
        'draw the words of the pack, beginning here; else the likeliest are taken',
      ).argParser(parseSeed),
    );
  addWritingOptions(command)
    .option('--show-prompt', 'print the prompt that the pack was given, too; --json always has it')
    .option('--json', 'print one JSON object');
  command.action((words: string[], options: AskOptions) => {
    const { from, to, all, language = environmentLanguage() } = options;
    const [question = '', paths] = [words.at(-1), words.slice(0, -1)];
    if (all && paths.length > 0) command.error('error: name files or give --all, not both');
    if (!all && paths.length === 0) command.error("error: missing required argument 'question'");
    if (question.trim() === '') command.error('error: the question is empty');
    if (from !== undefined && to !== undefined && from >= to) command.error('error: --from must be before --to');
    if (options.pack === undefined && writingOf(options)) command.error('error: how a pack writes is for --pack');
    if (options.pack === undefined && options.showPrompt) command.error('error: --show-prompt is for --pack');
    return perform(async (context) => {
      const [file = '', ...others] = paths;
      const isOne = !all && others.length === 0 && !(await isFolder(file));
      if (isOne) return askOne(context, file, question, { ...options, language });
      if (from !== undefined || to !== undefined) command.error('error: --from and --to are for a single file');
      const { pack } = options;
      if (pack !== undefined && all) command.error('error: --pack is for files and folders, not for --all');
      if (pack !== undefined)
        return askEach(context, paths, (engine, video) =>
          askPackOf(engine, video, { video: video.id, question, language, pack }, { ...options, named: true }, context),
        );
      const { answer, videos } = await askSeveral(context, all ? 'all' : paths, { question, language });
      if (options.json) printJson(answerJson(answer, videos));
      else print(await answerText(answer, videos));
    });
  });
}

async function askOne(context: CommandContext, file: string, question: string, options: AskOptions): Promise<void> {
  const { from, to, json, language, pack } = options;
  await withIndexedVideo(context, file, async (engine, { video }) => {
    const clip = clipBetween(from, to, video.media.duration);
    const request = { video: video.id, question, ...(language && { language }), ...(clip && { clip }) };
    if (pack !== undefined) return askPackOf(engine, video, { ...request, pack }, options, context);
    const { answer } = await engine.ask(request, { signal: context.signal });
    if (json) printJson(answerJson(answer));
    else print(await answerText(answer));
  });
}

/** Lets a pack look at one video. @param named the answer says which video it is of */
async function askPackOf(
  engine: Engine,
  video: Video,
  {
    language,
    ...asked
  }: Pick<PackQuestion, 'video' | 'question' | 'clip' | 'pack'> & { language?: string | undefined },
  {
    json,
    sound,
    seed,
    named,
    showPrompt = false,
    ...options
  }: Omit<AskOptions, 'pack' | 'language'> & { named?: boolean },
  { signal }: CommandContext,
): Promise<void> {
  const writing = writingOf(options);
  const about = {
    ...asked,
    ...(language && { language }),
    ...(seed !== undefined && { seed }),
    ...(writing && { writing }),
  };
  const found = await engine.askPack({ ...about, withSound: sound }, { signal });
  if (json) printJson({ ...(named && { path: video.path }), ...packAnswerJson(found) });
  else {
    const text = await packAnswerText(found, video.media, { withPrompt: showPrompt });
    print(named ? `${video.path}\n${text}\n` : text);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
