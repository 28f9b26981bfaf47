import { fromDevice, keepOnDevice } from '../../../../frame/data/device-copy.ts';
import type { Queue, Queued } from './queue.ts';

const nameOf = (venueId: string) => `door:${venueId}`;

/** The check-ins and notes that wait on this device. */
export function keptQueue(venueId: string): Queue {
  const kept = fromDevice(nameOf(venueId));
  return Array.isArray(kept) ? kept.filter(isQueued) : [];
}

export function keepQueue(venueId: string, queue: Queue): void {
  keepOnDevice(nameOf(venueId), queue);
}

function isQueued(value: unknown): value is Queued {
  return typeof value === 'object' && value !== null && 'kind' in value && 'bookingId' in value;
}
