/** Its Linux builds keep a device id and a database under ~/.cache/Microsoft, to be sent home: nothing of ours leaves the machine. */
export function silenceRuntime(): void {
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
}
