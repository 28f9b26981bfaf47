let leaving = false;

/**
 * Whether this person signs out, or has. That the session is over is then no news, and nothing more may be kept on the
 * device.
 */
export const isSigningOut = (): boolean => leaving;

/** Called before the API is asked, and again where it could not be. */
export function setSigningOut(value: boolean): void {
  leaving = value;
}
