import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import type { Tone } from '../../../frame/theme.ts';

export type KeyLine = RouteOutput<'listApiKeys'>['apiKeys'][number];
export type KeyState = 'active' | 'expired' | 'revoked';

export const keyTones: Record<KeyState, Tone> = { active: 'success', expired: 'warning', revoked: 'neutral' };

export function keyState({ expiresAt, revokedAt }: KeyLine, now: Date): KeyState {
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'active';
}
