import { guestPaths } from '../../../core/contract/routing/guest-paths.ts';
import { clientOf } from '../../api/client.ts';

/** Calls a route of guests. Throws a CallProblem. */
export const call = clientOf(guestPaths);
