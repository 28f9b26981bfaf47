import { Stack } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { paths } from '../../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import type { ReportView } from '../../../../../core/contract/schemas/desk/reports.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { NotFound } from '../../../frame/shell/not-found.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { PrintedHead } from './parts/printed-head.tsx';
import { ReportActions } from './parts/report-actions.tsx';
import { ReportLoading } from './parts/report-loading.tsx';
import { FilterBar } from './period/filter-bar.tsx';
import { type Asked, useAsked } from './period/use-period.ts';
import { ActivitiesReport } from './screens/activities.tsx';
import { CustomersReport } from './screens/customers.tsx';
import { HoursReport } from './screens/hours.tsx';
import { LeadTimeReport } from './screens/lead-time.tsx';
import { NoShowsReport } from './screens/no-shows.tsx';
import { OccupancyReport } from './screens/occupancy.tsx';
import { PromoCodesReport } from './screens/promo-codes.tsx';
import { RevenueReport } from './screens/revenue.tsx';
import { SourcesReport } from './screens/sources.tsx';
import { TaxesReport } from './screens/taxes.tsx';
import { type ReportName, reportNames } from './sections.ts';

const screens: Readonly<Record<ReportName, ComponentType<{ report: ReportView }>>> = {
  revenue: RevenueReport,
  activities: ActivitiesReport,
  sources: SourcesReport,
  'promo-codes': PromoCodesReport,
  occupancy: OccupancyReport,
  hours: HoursReport,
  'lead-time': LeadTimeReport,
  'no-shows': NoShowsReport,
  customers: CustomersReport,
  taxes: TaxesReport,
};

/** One report of the venue: its period and filters, its figures, a chart, and the table behind it. */
export function ReportPage(): ReactNode {
  const { pathname } = useLocation();
  const name = reportNames.find((each) => pathname === `/reports/${each}`);
  return name ? <NamedReport name={name} /> : <NotFound />;
}

function NamedReport({ name }: { name: ReportName }) {
  const { t, locale } = useWords();
  const { id: venueId } = useVenue();
  const asked = useAsked();
  const { from, to, problem } = asked.period;
  const activityId = name === 'customers' ? undefined : asked.activityId;
  const query = { from, to, ...(activityId && { activityId }) };
  return (
    <Page
      title={t(`reports.of.${name}`)}
      about={t(`reports.about.${name}`)}
      actions={
        <ReportActions
          href={routeUrl(
            name === 'taxes' ? paths.exportTaxes : paths.exportReport,
            { venueId },
            { ...query, locale },
          )}
        />
      }
    >
      <FilterBar byActivity={name !== 'customers'} />
      {!problem && <Report name={name} query={query} compare={asked.compare} />}
    </Page>
  );
}

interface ReportProps {
  name: ReportName;
  query: { readonly from: string; readonly to: string; readonly activityId?: string };
  compare: Asked['compare'];
}

function Report({ name, query, compare }: ReportProps) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const answer = useApi('getReport', {
    params: { venueId },
    query: { ...query, ...(compare !== 'none' && { compare }) },
  });
  const data = answer.data?.venueId === venueId ? answer.data : undefined;
  const Screen = screens[name];
  return (
    <Shown of={{ ...answer, data }} loading={<ReportLoading />}>
      {(report) => (
        <Stack gap="md">
          <PrintedHead
            period={report}
            activity={report.activities.find((each) => each.activityId === query.activityId)?.name}
          />
          {isEmpty(report) ? (
            <EmptyState title={t('reports.none')}>{t('reports.noneText')}</EmptyState>
          ) : (
            <Screen report={withComparison(report)} />
          )}
        </Stack>
      )}
    </Shown>
  );
}

/** There is nothing to compare with before the venue opened. */
function withComparison({ before, ...report }: ReportView): ReportView {
  return before && !isEmpty(before) ? { ...report, before } : report;
}

function isEmpty({ total: { bookings, sessions, taken, refunded } }: Pick<ReportView, 'total'>): boolean {
  return bookings === 0 && sessions === 0 && taken === 0 && refunded === 0;
}
