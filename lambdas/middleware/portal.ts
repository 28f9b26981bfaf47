import type { HttpFunction } from '../../core/contract/http-functions.ts';
import type { Table } from '../data/table.ts';
import { tenantTable } from '../runtime/tenant-table.ts';
import { type Handlers, routedHandler, type SchemasOf } from './http.ts';
import { actorOf } from './request.ts';

/**
 * The Lambda handler of a function for the people of an organization. Its handlers are made for one
 * organization: `table` reaches only the keys of that organization, whatever a use case asks for.
 */
export function portalHandler<F extends HttpFunction>(
  fn: F,
  known: SchemasOf<F>,
  handlersOf: (table: Table) => Handlers<F>,
) {
  return routedHandler(fn, known, (request) => handlersOf(tenantTable(actorOf(request).organizationId)));
}
