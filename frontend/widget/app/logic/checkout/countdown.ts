/** How a hold runs out, by the server's clock: only time that passed since its answer is measured here. */
export interface Deadline {
  /** Milliseconds that were left when the server answered. */
  readonly left: number;
  /** This device's clock at that moment, in milliseconds. */
  readonly since: number;
}

export function deadlineOf(serverNow: string, expiresAt: string, deviceNow: number): Deadline {
  return { left: Date.parse(expiresAt) - Date.parse(serverNow), since: deviceNow };
}

/** Whole seconds left, never less than none. */
export function secondsLeft({ left, since }: Deadline, deviceNow: number): number {
  return Math.max(0, Math.ceil((left - (deviceNow - since)) / 1000));
}

/** `9:05` */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Near the end, and not before, a guest is offered more time. */
export const mayAskForMore = (seconds: number): boolean => seconds > 0 && seconds < 120;

const spoken = [300, 120, 60, 30];

/** The last mark that was passed, in seconds: a screen reader announces only these. */
export function spokenMark(seconds: number): number | null {
  return spoken.findLast((mark) => seconds <= mark && seconds > 0) ?? null;
}
