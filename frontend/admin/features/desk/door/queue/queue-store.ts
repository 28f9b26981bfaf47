import { followDevice, fromDevice, keepOnDevice } from '../../../../frame/data/device-copy.ts';
import type { Queue, Queued } from './queue.ts';

const nameOf = (venueId: string) => `door:${venueId}`;

/** The check-ins and notes that wait on this device, of all its windows. */
export function keptQueue(venueId: string): Queue {
  const kept = fromDevice(nameOf(venueId));
  return Array.isArray(kept) ? kept.filter(isQueued) : [];
}

/** False on a device without room: then the window alone knows them. */
export function keepQueue(venueId: string, queue: Queue): boolean {
  return keepOnDevice(nameOf(venueId), queue);
}

export function followQueue(venueId: string, onChange: () => void): () => void {
  return followDevice(nameOf(venueId), onChange);
}

/** Runs `send` unless another window of this device sends at this moment. */
export async function sendAlone(venueId: string, send: () => Promise<void>): Promise<void> {
  // Where a browser has no locks, two windows may send the same: the API counts it once.
  if (!('locks' in navigator)) return send();
  await navigator.locks.request(nameOf(venueId), { ifAvailable: true }, (lock) =>
    lock ? send() : undefined,
  );
}

function isQueued(value: unknown): value is Queued {
  return typeof value === 'object' && value !== null && 'kind' in value && 'bookingId' in value;
}
