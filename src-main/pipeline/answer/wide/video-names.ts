import type { Video, VideoId } from '../../../domain/video.ts';

/** What sentences call each video: the name of its file, with as many of its folders as tell it from the others. */
export function videoNames(videos: readonly Video[]): Map<VideoId, string> {
  const names = new Map<VideoId, string>();
  let alike = [[...videos]];
  for (let parts = 1; alike.length > 0; parts++) {
    alike = alike.flatMap((group) => {
      const byName = Map.groupBy(group, ({ path }) => endOf(path, parts));
      return [...byName].flatMap(([name, some]) => {
        const isTold = some.length === 1 || some.every(({ path }) => path.length <= name.length);
        for (const { id } of some) names.set(id, name);
        return isTold ? [] : [some];
      });
    });
  }
  return names;
}

/** The last parts of a path. */
function endOf(path: string, parts: number): string {
  return path.split(/[/\\]/).slice(-parts).join('/');
}
