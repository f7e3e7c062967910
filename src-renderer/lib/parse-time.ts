/** What relative times, percents and frames are reckoned from. */
export interface Playhead {
  position: number;
  duration: number;
  framesPerSecond: number;
}

const clockTime = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d+)?)$/;

/**
 * The media time that a person means by `1:23`, `1:02:03.5`, `83`, `+10`, `-5`, `50%` or `f1234` (a frame by its number, counted at
 * the average rate). Undefined for what means no time; a time beyond the video is its end.
 */
export function parseTime(text: string, { position, duration, framesPerSecond }: Playhead): number | undefined {
  const [, sign = '', rest = ''] = /^([+\-−]?)(.*)$/.exec(text.replaceAll(/\s/g, '')) ?? [];
  const seconds = sign === '' ? pointOf(rest, duration, framesPerSecond) : clockSeconds(rest);
  if (seconds === undefined) return undefined;
  const time = sign === '' ? seconds : position + (sign === '+' ? seconds : -seconds);
  return Math.min(duration, Math.max(0, time));
}

function pointOf(text: string, duration: number, framesPerSecond: number): number | undefined {
  const [, percent] = /^(\d+(?:[.,]\d+)?)%$/.exec(text) ?? [];
  if (percent !== undefined) return (decimal(percent) / 100) * duration;
  const [, frame] = /^f(\d+)$/i.exec(text) ?? [];
  // The middle of the frame, as steps go.
  if (frame !== undefined) return framesPerSecond > 0 ? (Number(frame) + 0.5) / framesPerSecond : undefined;
  return clockSeconds(text);
}

function clockSeconds(text: string): number | undefined {
  const match = clockTime.exec(text);
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + decimal(seconds);
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}
