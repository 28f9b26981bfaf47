import { randomBytes } from 'node:crypto';

/** An id in Stripe's manner: a prefix that names the kind, then random letters and digits. */
export function stripeId(prefix: string, length = 24): string {
  const letters = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
  return prefix + Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('');
}
