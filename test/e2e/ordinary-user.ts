import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** `nobody`, who exists on every Linux. */
const user = 65_534;
const becomeUser = ['--reuid', String(user), '--regid', String(user), '--clear-groups'];

const isRoot = process.getuid?.() === 0;

/** Whether an ordinary user of this machine may have namespaces of their own, which Chromium's sandbox is made of. */
export function sandboxWorks(): boolean {
  const probe = ['unshare', '--user', '--map-root-user', 'true'];
  const [program = '', ...args] = isRoot ? ['setpriv', ...becomeUser, ...probe] : probe;
  return process.platform === 'linux' && spawnSync(program, args).status === 0;
}

/** A program that runs `executable` as an ordinary user; `home` is made theirs. For an ordinary user it is the executable itself. */
export function asOrdinaryUser(executable: string, home: string): string {
  if (!isRoot) return executable;
  chownSync(home, user, user);
  const script = path.join(home, 'as-ordinary-user.sh');
  writeFileSync(script, `#!/bin/sh\nHOME='${home}' exec setpriv ${becomeUser.join(' ')} '${executable}' "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}
