import { fromDevice, keepOnDevice } from '../../../frame/data/device-copy.ts';
import type { Queue, QueuedCheckIn } from './queue.ts';

const nameOf = (venueId: string) => `check-ins:${venueId}`;

/** The check-ins that wait on this device. */
export function keptQueue(venueId: string): Queue {
  const kept = fromDevice(nameOf(venueId));
  return Array.isArray(kept) ? kept.filter(isQueued) : [];
}

export function keepQueue(venueId: string, queue: Queue): void {
  keepOnDevice(nameOf(venueId), queue);
}

function isQueued(value: unknown): value is QueuedCheckIn {
  return typeof value === 'object' && value !== null && 'bookingId' in value && 'version' in value;
}
