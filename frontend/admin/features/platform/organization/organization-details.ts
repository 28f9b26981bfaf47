import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import type { CallableRoute } from '../../../../api/client.ts';

/** What operators see of an organization. */
export type Details = RouteOutput<'getOrganizationDetails'>;

/** What shows an organization: read again after each change. */
export const organizationRoutes: readonly CallableRoute[] = [
  'getOrganizationDetails',
  'listAllOrganizations',
  'getPlatformMetrics',
];
