/** Milliseconds to wait before try number `attempt` (from 0): doubling to half a minute, half of it by chance. */
export function backoff(attempt: number, random: number): number {
  const longest = Math.min(30_000, 1000 * 2 ** attempt);
  return longest / 2 + (longest / 2) * random;
}
