import type { VideoId } from '../../../domain/video.ts';
import type { LabelNames } from '../../search/label-names.ts';
import type { LabelledKind, SearchLibrary } from '../../search/ports.ts';
import { wordsOf } from '../../search/words.ts';
import type { Vocabulary } from './spelling.ts';

/** The words of one video, and what sounds and things are called; reads all of its evidence. */
export function vocabularyOf(
  library: Pick<SearchLibrary, 'evidence'>,
  video: VideoId,
  names: Readonly<Record<LabelledKind, LabelNames>>,
): Vocabulary {
  const there = new Set<string>();
  const labels: Record<LabelledKind, Set<string>> = { heard: new Set(), seen: new Set() };
  for (const { kind, text, label } of library.evidence.list({ video })) {
    if (kind === 'heard' || kind === 'seen') labels[kind].add(label ?? '');
    else for (const word of wordsOf(text)) there.add(word);
  }
  for (const kind of ['heard', 'seen'] as const) for (const word of names[kind].wordsFor(labels[kind])) there.add(word);
  const called = names.heard.words.union(names.seen.words);
  return { called, isName: (stemmed) => names.heard.stems.has(stemmed) || names.seen.stems.has(stemmed), there };
}
