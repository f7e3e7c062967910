import { reportError } from './notices.ts';

/** Fills the screen with the element that holds the picture, or gives the screen back. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.getElementById('stage')?.requestFullscreen();
  change?.catch(reportError);
}
