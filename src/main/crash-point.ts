/**
 * Pulls the plug at a named point: only when a test started this process with AANZET_CRASH_AT, never in an installation.
 * SIGKILL leaves no time to tidy up, like a power cut.
 */
export function crashPoint(name: string): void {
  if (process.env['NODE_ENV'] === 'test' && process.env['AANZET_CRASH_AT'] === name)
    process.kill(process.pid, 'SIGKILL');
}
