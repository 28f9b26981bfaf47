/** Something the person at the keyboard can put right: one sentence that says what to do. Ends the host with code 1. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';
}

/** What a thrown thing has to say, in one line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
