import { useEffect, useState } from 'react';
import type { SheetId } from '../../../src-main/domain/picture.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { sheetUrl } from '../../api.ts';
import type { FilmTile } from './layout.ts';

type Sheets = ReadonlyMap<SheetId, HTMLImageElement>;

/** The sheets of the pictures in view, as they are loaded; those that leave the view are let go. */
export function useSheets(video: VideoId, tiles: readonly FilmTile[]): Sheets {
  const [sheets, setSheets] = useState<Sheets>(new Map());
  const wanted = [...new Set(tiles.flatMap(({ thumbnail }) => thumbnail?.sheet ?? []))].sort((a, b) => a - b);
  const key = `${video} ${wanted.join(' ')}`;
  useEffect(() => {
    const images = wanted.map((id) => ({ id, image: sheets.get(id) ?? load(video, id) }));
    let gone = false;
    const show = (): void => {
      if (gone) return;
      setSheets(new Map(images.flatMap(({ id, image }) => (image.naturalWidth > 0 ? [[id, image]] : []))));
    };
    show();
    // A sheet that cannot be loaded leaves its pictures empty.
    for (const { image } of images) if (image.naturalWidth === 0) void image.decode().then(show, () => undefined);
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for what is wanted; what is loaded is only reused
  }, [key]);
  return sheets;
}

function load(video: VideoId, id: SheetId): HTMLImageElement {
  const image = new Image();
  image.src = sheetUrl(video, id);
  return image;
}
