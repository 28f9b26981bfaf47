/**
 * A fault that the person at the keyboard can fix: one sentence that says what to do. Ends the host with code
 * 1.
 */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';
}

/** An error's message in one line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
