import type { Clock } from '../../core/domain/clock.ts';

export const systemClock: Clock = { now: () => new Date() };
