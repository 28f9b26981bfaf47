import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256, in hexadecimal: for secrets of 256 random bits, which cannot be guessed. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes the same time however much of the secret is right. */
export function isSecretOf(secretHash: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(secretHash, 'hex'), Buffer.from(hashOfSecret(secret), 'hex'));
}
