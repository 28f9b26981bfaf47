import { paths } from '../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../core/contract/routing/route-url.ts';
import { assignmentSchemas } from '../../../../core/contract/schemas/desk/assignments.ts';
import { cardReportSchemas } from '../../../../core/contract/schemas/desk/card-report.ts';
import { moneyListSchemas } from '../../../../core/contract/schemas/desk/money-lists.ts';
import { notificationSchemas } from '../../../../core/contract/schemas/desk/notifications.ts';
import { reportSchemas } from '../../../../core/contract/schemas/desk/reports.ts';
import { takingsSchemas } from '../../../../core/contract/schemas/desk/takings.ts';
import { tillSchemas } from '../../../../core/contract/schemas/desk/tills.ts';
import { todaySchemas } from '../../../../core/contract/schemas/desk/today.ts';
import { acceptedLanguages } from '../../../../core/domain/accepted-languages.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { venues } from '../../../data/venue/venues.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { spreadsheet } from '../../../middleware/reply.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { assignMember, unassignMember } from '../../../usecases/desk/assignments/assign-member.ts';
import {
  listAssignments,
  listMemberAssignments,
} from '../../../usecases/desk/assignments/list-assignments.ts';
import { closeTill } from '../../../usecases/desk/day/close-till.ts';
import { getAttention } from '../../../usecases/desk/day/get-attention.ts';
import { getDayFigures } from '../../../usecases/desk/day/get-day-figures.ts';
import { getTakings } from '../../../usecases/desk/day/get-takings.ts';
import { listTills } from '../../../usecases/desk/day/list-tills.ts';
import { openTill } from '../../../usecases/desk/day/open-till.ts';
import { recordCashMovement } from '../../../usecases/desk/day/record-cash-movement.ts';
import { exportCardReport } from '../../../usecases/desk/money-days/export-card-report.ts';
import { exportMoney } from '../../../usecases/desk/money-days/export-money.ts';
import { getCardReport } from '../../../usecases/desk/money-days/get-card-report.ts';
import { listMoney } from '../../../usecases/desk/money-days/list-money.ts';
import { listNotifications } from '../../../usecases/desk/notifications/list-notifications.ts';
import { markNotificationsRead } from '../../../usecases/desk/notifications/mark-notifications-read.ts';
import { exportReport } from '../../../usecases/desk/reports/export-report.ts';
import { exportTaxes } from '../../../usecases/desk/reports/export-taxes.ts';
import { getReport } from '../../../usecases/desk/reports/get-report.ts';

export const handler = portalHandler(
  'today',
  {
    ...todaySchemas,
    ...tillSchemas,
    ...takingsSchemas,
    ...reportSchemas,
    ...cardReportSchemas,
    ...moneyListSchemas,
    ...notificationSchemas,
    ...assignmentSchemas,
  },
  (table) => {
    const deps = {
      table,
      clock: systemClock,
      ids: systemIds,
      organizations: organizations(table),
      venues: venues(table),
    };
    return {
      getDayFigures: ({ params, query }, request) =>
        getDayFigures(deps, actorOf(request), { ...params, ...query }),
      getAttention: ({ params }, request) => getAttention(deps, actorOf(request), params),
      getReport: ({ params, query }, request) => getReport(deps, actorOf(request), { ...params, ...query }),
      exportReport: async ({ params, query }, request) => {
        const locale = query.locale ?? acceptedLanguages(request.headers['accept-language'] ?? '')[0];
        const text = await exportReport(deps, actorOf(request), { ...params, ...query, locale });
        return spreadsheet(`report-${query.from}-${query.to}.csv`, text, null);
      },
      getCardReport: ({ params, query }, request) =>
        getCardReport(deps, actorOf(request), { ...params, ...query }),
      exportCardReport: async ({ params, query }, request) => {
        const locale = query.locale ?? acceptedLanguages(request.headers['accept-language'] ?? '')[0];
        const text = await exportCardReport(deps, actorOf(request), { ...params, ...query, locale });
        return spreadsheet(`gift-cards-${query.from}-${query.to}.csv`, text, null);
      },
      exportTaxes: async ({ params, query }, request) => {
        const locale = query.locale ?? acceptedLanguages(request.headers['accept-language'] ?? '')[0];
        const text = await exportTaxes(deps, actorOf(request), { ...params, ...query, locale });
        return spreadsheet(`taxes-${query.from}-${query.to}.csv`, text, null);
      },
      listMoney: ({ params, query }, request) => listMoney(deps, actorOf(request), { ...params, ...query }),
      exportMoney: async ({ params, query }, request) => {
        const locale = query.locale ?? acceptedLanguages(request.headers['accept-language'] ?? '')[0];
        const { text, next } = await exportMoney(deps, actorOf(request), { ...params, ...query, locale });
        const following = next && routeUrl(paths.exportMoney, params, { ...query, locale, cursor: next });
        return spreadsheet(`${query.kind}s-${query.from}-${query.to}.csv`, text, following);
      },
      getTakings: ({ params, query }, request) => getTakings(deps, actorOf(request), { ...params, ...query }),
      listTills: ({ params, query }, request) => listTills(deps, actorOf(request), { ...params, ...query }),
      openTill: ({ params, headers, body }, request) =>
        openTill(deps, actorOf(request), {
          ...params,
          ...body,
          idempotencyKey: headers['idempotency-key'],
        }),
      recordCashMovement: ({ params, headers, body }, request) =>
        recordCashMovement(deps, actorOf(request), {
          ...params,
          ...body,
          idempotencyKey: headers['idempotency-key'],
        }),
      listNotifications: ({ params, query }, request) =>
        listNotifications(deps, actorOf(request), { ...params, ...query }),
      markNotificationsRead: async ({ params, body }, request) => {
        await markNotificationsRead(deps, actorOf(request), { ...params, ...body });
        return undefined;
      },
      listAssignments: ({ params, query }, request) =>
        listAssignments(deps, actorOf(request), { ...params, ...query }),
      listMemberAssignments: ({ params, query }, request) =>
        listMemberAssignments(deps, actorOf(request), { ...params, ...query }),
      assignMember: ({ params }, request) => assignMember(deps, actorOf(request), params),
      unassignMember: async ({ params }, request) => {
        await unassignMember(deps, actorOf(request), params);
        return undefined;
      },
      closeTill: ({ params, body }, request) => closeTill(deps, actorOf(request), { ...params, ...body }),
    };
  },
);
