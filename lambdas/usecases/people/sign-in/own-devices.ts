import type { Device } from '../../../../core/contract/model/people/device.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { devices } from '../../../data/people/devices.ts';

export interface DeviceDeps {
  readonly devices: Pick<ReturnType<typeof devices>, 'list' | 'end' | 'endAll'>;
  readonly clock: Clock;
}

/** Who asks, and the session in which they do; unknown for tokens that name none. */
export interface OwnSession {
  readonly userId: string;
  readonly sessionId: string | undefined;
}

export async function listDevices(
  { devices, clock }: DeviceDeps,
  { userId, sessionId }: OwnSession,
): Promise<{ devices: (Device & { current: boolean })[] }> {
  const found = await devices.list(userId, toInstant(clock.now()));
  return {
    devices: found.map(({ id, browser, system, lastUsedAt }) => ({
      id,
      browser,
      system,
      lastUsedAt,
      current: id === sessionId,
    })),
  };
}

/** Signs out one of the caller's devices at once. @throws Problem('not-found') for a device that is not theirs */
export async function signOutDevice({ devices, clock }: DeviceDeps, userId: string, id: string) {
  if (await devices.end(userId, id, toInstant(clock.now()))) return;
  throw new Problem('not-found', 'no-such-device');
}

/** Signs out all of the caller's devices but the one that asks, at once. */
export function signOutOthers({ devices, clock }: DeviceDeps, { userId, sessionId }: OwnSession) {
  return devices.endAll(userId, toInstant(clock.now()), sessionId);
}
