/** True when the server of large releases answers soon; where it is blocked, waiting for each download would cost minutes. */
export async function releasesReachable() {
  try {
    await fetch('https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}
