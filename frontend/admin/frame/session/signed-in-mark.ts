/** Where this device remembers that someone is signed in: only then can a session end, and be missed. */
const stored = 'bookingtms-signed-in';

export function markSignedIn(): void {
  localStorage.setItem(stored, 'true');
}

export function isSignedInHere(): boolean {
  return localStorage.getItem(stored) !== null;
}

/** @returns whether someone was signed in on this device until now. */
export function clearSignedIn(): boolean {
  const was = isSignedInHere();
  localStorage.removeItem(stored);
  return was;
}
