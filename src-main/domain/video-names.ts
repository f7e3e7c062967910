import type { Video, VideoId } from './video.ts';

/** What each of several videos is called: the name of its file, with as many of its folders as tell it from the others. */
export function videoNames(videos: readonly Pick<Video, 'id' | 'path'>[]): Map<VideoId, string> {
  const names = new Map<VideoId, string>();
  let alike = [[...videos]];
  for (let parts = 1; alike.length > 0; parts++) {
    alike = alike.flatMap((group) => {
      const byName = Map.groupBy(group, ({ path }) => endOf(path, parts));
      return [...byName].flatMap(([name, some]) => {
        for (const { id } of some) names.set(id, name);
        const isTold = some.length === 1 || some.every(({ path }) => path.length <= name.length);
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
