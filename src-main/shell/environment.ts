/** Variables that the engine process keeps; anything else, and above all what loads code into programs, is left out. */
const kept = [
  /^(PATH|PATHEXT|HOME|USER|USERNAME|USERPROFILE|LOGNAME|SHELL|TZ|LANG|LANGUAGE|TMP|TEMP|TMPDIR)$/i,
  /^(APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|NUMBER_OF_PROCESSORS)$/i,
  /^(LC|XDG|SIGHTSOUND)_/,
];

/** The environment of the engine process: known names only, so no NODE_OPTIONS, LD_PRELOAD or DYLD_INSERT_LIBRARIES. */
export function engineEnvironment(env: Readonly<NodeJS.ProcessEnv>): Record<string, string> {
  const entries = Object.entries(env).filter(([name]) => kept.some((pattern) => pattern.test(name)));
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']));
}
