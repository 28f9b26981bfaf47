import { hostname, userInfo } from 'node:os';
import type { Person } from '../../core/domain/permissions/actor.ts';

/** The person who runs a command with AWS credentials of their own. The audit log names them by their login. */
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
