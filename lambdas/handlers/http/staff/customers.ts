import { paths } from '../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../core/contract/routing/route-url.ts';
import { customerSchemas } from '../../../../core/contract/schemas/people/customers.ts';
import { acceptedLanguages } from '../../../../core/domain/accepted-languages.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { reply, spreadsheet } from '../../../middleware/reply.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { editCustomer } from '../../../usecases/people/customers/edit-customer.ts';
import { eraseCustomer } from '../../../usecases/people/customers/erasure/erase-customer.ts';
import { exportCustomer } from '../../../usecases/people/customers/export-customer.ts';
import { exportCustomers } from '../../../usecases/people/customers/export-customers.ts';
import {
  removeCustomerFlag,
  setCustomerFlag,
} from '../../../usecases/people/customers/flags/change-flags.ts';
import { getCustomer } from '../../../usecases/people/customers/get-customer.ts';
import { listCustomers } from '../../../usecases/people/customers/list-customers.ts';
import { mergeCustomers } from '../../../usecases/people/customers/merge/merge-customers.ts';
import { addCustomerNote, deleteCustomerNote } from '../../../usecases/people/customers/notes.ts';

export const handler = portalHandler('customers', customerSchemas, (table) => {
  const deps = { table, organizations: organizations(table), clock: systemClock, ids: systemIds };
  return {
    listCustomers: ({ query }, request) => listCustomers(deps, actorOf(request), query),

    exportCustomers: async ({ query }, request) => {
      const locale = query.locale ?? acceptedLanguages(request.headers['accept-language'] ?? '')[0];
      const { text, next } = await exportCustomers(deps, actorOf(request), { ...query, locale });
      const more = next && routeUrl(paths.exportCustomers, {}, { ...query, locale, cursor: next });
      return spreadsheet('customers.csv', text, more);
    },

    getCustomer: ({ params, query }, request) => getCustomer(deps, actorOf(request), { ...params, ...query }),

    editCustomer: ({ params, body }, request) => editCustomer(deps, actorOf(request), { ...params, ...body }),

    setCustomerFlag: ({ params, body }, request) =>
      setCustomerFlag(deps, actorOf(request), { ...params, ...body }),

    removeCustomerFlag: ({ params }, request) => removeCustomerFlag(deps, actorOf(request), params),

    addCustomerNote: ({ params, body }, request) =>
      addCustomerNote(deps, actorOf(request), { ...params, ...body }),

    deleteCustomerNote: async ({ params }, request) => {
      await deleteCustomerNote(deps, actorOf(request), params);
      return undefined;
    },

    mergeCustomers: ({ params, body }, request) =>
      mergeCustomers(deps, actorOf(request), { ...params, ...body }),

    exportCustomer: async ({ params }, request) => {
      const output = await exportCustomer(deps, actorOf(request), params.customerId);
      return reply({ output, headers: { 'content-disposition': 'attachment; filename="customer.json"' } });
    },

    eraseCustomer: ({ params }, request) => eraseCustomer(deps, actorOf(request), params.customerId),
  };
});
