import { Option, type Command } from 'commander';
import type { Answer } from '../../domain/answer.ts';
import type { Moment } from '../../domain/time.ts';
import { parseTime } from '../arguments.ts';
import { withIndexedVideo } from '../engine.ts';
import { evidenceLine } from '../evidence-line.ts';
import type { Perform } from '../command.ts';
import { print, printJson } from '../terminal.ts';

interface AskOptions {
  from?: number;
  to?: number;
  json?: boolean;
}

export function askCommand(program: Command, perform: Perform): void {
  const command = program
    .command('ask')
    .description('answer a question about a video; the video is indexed first if needed')
    .argument('<file>')
    .argument('<question>')
    .addOption(new Option('--from <time>', 'only from this time on (seconds or m:ss)').argParser(parseTime))
    .addOption(new Option('--to <time>', 'only up to this time').argParser(parseTime))
    .option('--json', 'print one JSON object');
  command.action((file: string, question: string, { from, to, json }: AskOptions) => {
    if (question.trim() === '') command.error('error: the question is empty');
    if (from !== undefined && to !== undefined && from >= to) command.error('error: --from must be before --to');
    return perform((context) =>
      withIndexedVideo(context, file, async (engine, { video }) => {
        const clip = clipOf(from, to, video.media.duration);
        const request = { video: video.id, question, ...(clip && { clip }) };
        const { answer } = await engine.ask(request, { signal: context.signal });
        if (json) printJson(answerJson(answer));
        else print(answerText(answer));
      }),
    );
  });
}

function clipOf(from: number | undefined, to: number | undefined, duration: number): Moment | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { start: from ?? 0, end: to ?? Math.max(duration, from ?? 0) };
}

function answerJson({ text, refused, claims, coverage, model }: Answer): object {
  const sentences = claims.map((claim) => ({
    text: claim.text,
    citations: claim.citations.map(({ kind, start, end, quote }) => ({ kind, start, end, quote })),
  }));
  return { answer: text, refused, claims: sentences, coverage, model };
}

/** The answer, its citations by their numbers or what came closest, and what it rests on. */
export function answerText({ text, claims, nearest, coverageNote }: Answer): string {
  const citations = claims
    .flatMap((claim) => claim.citations)
    .map((citation, i) => `${`[${i + 1}]`.padEnd(5)}${evidenceLine(citation.kind, citation, citation.quote)}`);
  const misses = nearest.map((hit) => `  ?  ${evidenceLine(hit.kind, hit, hit.text)}`);
  return [text, ...citations, ...misses, `(${coverageNote})`].join('\n');
}
