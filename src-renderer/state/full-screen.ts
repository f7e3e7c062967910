import { reportError } from './notices.ts';

/** Fills the screen with the video and its controls, or gives the screen back. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.getElementById('video-panel')?.requestFullscreen();
  change?.catch(reportError);
}
