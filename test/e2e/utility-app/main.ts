// An Electron program that carries the storeless engine in a utility process and passes every message on to its parent.
import path from 'node:path';
import { app } from 'electron';
import { senderPort } from '../../../src-main/host/port.ts';
import { forkUtilityProcess } from '../../../src-main/shell/engine-carrier.ts';

void app.whenReady().then(() => {
  const entry = path.join(import.meta.dirname, 'storeless-process.js');
  const child = forkUtilityProcess(entry, { libraryDir: '', modelsDir: '' }, {});
  const tests = senderPort(process);
  tests.onMessage((message) => child.port.post(message));
  child.port.onMessage((message) => tests.post(message));
  tests.onClose(() => app.exit());
  return child.exited.then(() => app.exit());
});
