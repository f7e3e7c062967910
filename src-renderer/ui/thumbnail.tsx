import './thumbnail.css';

interface ThumbnailProps {
  /** Address of the sheet that the thumbnail is on. */
  sheet: string;
  /** Its place on the sheet, in pixels. */
  place: { x: number; y: number; width: number; height: number };
  /** The room that it fills as far as its shape allows, in CSS pixels. */
  room: { width: number; height: number };
}

/** One picture out of a sheet of many. What it shows is said beside it, so it has no words of its own. */
export function Thumbnail({ sheet, place, room }: ThumbnailProps) {
  const scale = Math.min(room.width / place.width, room.height / place.height);
  return (
    <div
      className="thumbnail"
      data-testid="thumbnail"
      style={{ width: place.width * scale, height: place.height * scale }}
    >
      <img
        src={sheet}
        alt=""
        draggable={false}
        style={{ transform: `scale(${scale}) translate(${-place.x}px, ${-place.y}px)` }}
      />
    </div>
  );
}
