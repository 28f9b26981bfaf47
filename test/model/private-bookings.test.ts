import { alwaysAddsUp } from './support/model.ts';

/** A party has its session to itself. */
alwaysAddsUp('private sessions', { eventType: 'private' });
