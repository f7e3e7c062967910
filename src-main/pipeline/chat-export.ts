import type { Chat, ChatFormat, ChatMessage, Citation, ExportedChat, Hit } from '../domain/answer.ts';
import { formatMoment, type Moment } from '../domain/time.ts';
import { videoNames } from '../domain/video-names.ts';
import type { VideoId } from '../domain/video.ts';
import type { Library } from '../store/library.ts';
import { expectChat } from './asking.ts';

/** Of a title; long names are refused by some file systems. */
const longestName = 80;

type NameOf = (video: VideoId) => string;

/**
 * A chat as the text of a file: as Markdown what the conversation shows, as JSON also what was asked in other words later.
 *
 * @throws AppError CHAT_UNKNOWN
 */
export function exportChat(library: Library, id: number, format: ChatFormat): ExportedChat {
  const chat = expectChat(library, id);
  const names = videoNames(library.videos.list());
  const nameOf: NameOf = (video) => names.get(video) ?? video;
  const base = fileName(chat.title);
  return format === 'json'
    ? { name: `${base}.json`, text: `${JSON.stringify(asJson(chat, nameOf), null, 2)}\n` }
    : { name: `${base}.md`, text: asMarkdown(chat, nameOf) };
}

function asMarkdown({ title, video, messages }: Chat, nameOf: NameOf): string {
  const shown = messages.filter(({ replacedBy }) => replacedBy === undefined);
  const about = video === null ? [] : [`*${plain(nameOf(video))}*`];
  return `${[`# ${plain(title)}`, ...about, ...shown.flatMap((message) => exchange(message, nameOf))].join('\n\n')}\n`;
}

function exchange({ question, askedAt, clip, videos, answer }: ChatMessage, nameOf: NameOf): string[] {
  const asked = new Date(askedAt).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  const part = clip ? [formatMoment(clip)] : (videos ?? []).map(nameOf);
  const sources = answer.claims
    .flatMap(({ citations }) => citations)
    .map((citation, i) => `- [${i + 1}] ${source(citation, nameOf)}`);
  const listed = (mark: string, { kind, text, ...hit }: Hit): string =>
    `- ${mark} ${source({ kind, quote: text, ...hit }, nameOf)}`;
  const misses = answer.nearest.map((hit) => listed('?', hit));
  const perhaps = answer.perhaps?.map((hit) => listed('perhaps', hit)) ?? [];
  return [
    `## ${plain(question)}`,
    `*${plain([asked, ...part].join(' · '))}*`,
    plain(answer.text),
    ...[[...sources, ...misses, ...perhaps].join('\n')].filter((list) => list !== ''),
    `*${plain(answer.coverageNote)}*`,
  ];
}

function source(cited: Moment & Pick<Citation, 'kind' | 'video' | 'quote'>, nameOf: NameOf): string {
  const quote = cited.kind === 'said' || cited.kind === 'written' ? `“${cited.quote}”` : cited.quote;
  return `${formatMoment(cited)} · ${cited.kind} · ${plain(nameOf(cited.video))}: ${plain(quote)}`;
}

function asJson({ title, video, messages }: Chat, nameOf: NameOf): object {
  const named = (id: VideoId): object => ({ id, name: nameOf(id) });
  return {
    title,
    video: video === null ? null : named(video),
    messages: messages.map(({ askedAt, videos, answer, ...message }) => {
      let number = 0;
      const claims = answer.claims.map(({ text, citations }) => ({
        text,
        citations: citations.map((citation) => ({
          number: (number += 1),
          ...citation,
          name: nameOf(citation.video),
          time: formatMoment(citation),
        })),
      }));
      const shown = ({ path: _path, ...hit }: Hit): object => ({ ...hit, name: nameOf(hit.video) });
      const nearest = answer.nearest.map(shown);
      const perhaps = answer.perhaps?.map(shown);
      return {
        ...message,
        askedAt: new Date(askedAt).toISOString(),
        ...(videos && { videos: videos.map(named) }),
        answer: { ...answer, claims, nearest, ...(perhaps && { perhaps }) },
      };
    }),
  };
}

/** Text on one line in which nothing is read as a mark: what a video shows or says must not become a link or a picture. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');
}

function fileName(title: string): string {
  // oxlint-disable-next-line no-control-regex -- no file system wants them
  const name = title.replace(/[\s\\/:*?"<>|\u0000-\u001f]+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return name.slice(0, longestName).trim() || 'chat';
}
