import { hostname, userInfo } from 'node:os';
import type { Person } from '../../core/domain/permissions/actor.ts';

/** Whoever runs a command on a table with credentials of their own: named in the audit log by their login. */
export function commandLineActor(): Person {
  const { username } = userInfo();
  return {
    userId: 'command-line',
    name: `${username} at ${hostname()}`,
    email: '',
    role: 'system-admin',
    organizationIds: [],
    address: 'command line',
  };
}
