import { alwaysAddsUp } from './support/model.ts';

/** Parties share sessions, and two activities share a room. */
alwaysAddsUp('public sessions in one room', { resourceIds: ['room' as never] });
