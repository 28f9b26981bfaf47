import { Button, Skeleton, Stack } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { paths } from '../../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import type { ReportView } from '../../../../../core/contract/schemas/desk/reports.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { NotFound } from '../../../frame/shell/not-found.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconDownload, IconPrinter } from '../../../kit/icons.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import classes from './parts/report.module.css';
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

/** Those that say how the period before was. */
const compared: readonly ReportName[] = ['revenue', 'occupancy', 'no-shows', 'taxes'];

/** One report of the venue: its period and filters, its figures, a chart, and the table behind it. */
export function ReportPage(): ReactNode {
  const { pathname } = useLocation();
  const name = reportNames.find((each) => pathname === `/reports/${each}`);
  return name ? <NamedReport name={name} /> : <NotFound />;
}

function NamedReport({ name }: { name: ReportName }) {
  const { t, locale } = useWords();
  const { id: venueId } = useVenue();
  const isCompared = compared.includes(name);
  const asked = useAsked();
  const { from, to, problem } = asked.period;
  const activityId = name === 'customers' ? undefined : asked.activityId;
  const query = { from, to, ...(activityId && { activityId }) };
  return (
    <Page
      title={t(`reports.of.${name}`)}
      about={t(`reports.about.${name}`)}
      actions={
        <>
          <Button
            variant="default"
            onClick={() => window.print()}
            leftSection={<IconPrinter size={16} aria-hidden />}
          >
            {t('reports.print')}
          </Button>
          <Button
            component="a"
            variant="default"
            href={routeUrl(paths.exportReport, { venueId }, { ...query, locale })}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('reports.export')}
          </Button>
        </>
      }
    >
      <FilterBar byActivity={name !== 'customers'} withComparison={isCompared} />
      {!problem && <Report name={name} query={query} compare={isCompared ? asked.compare : 'none'} />}
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
          <PrintedHead report={report} activityId={query.activityId} />
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

/** On paper: whose report it is, and of which dates. */
function PrintedHead({ report, activityId }: { report: ReportView; activityId: string | undefined }) {
  const { t } = useWords();
  const format = useFormat();
  const { name } = useVenue();
  const activity = report.activities.find((each) => each.activityId === activityId)?.name;
  const dates = t('fromTo', { from: format.fullDate(report.from), to: format.fullDate(report.to) });
  return <p className={classes.printed}>{[name, activity, dates].filter(Boolean).join(' · ')}</p>;
}

/** There is nothing to compare with before the venue opened. */
function withComparison({ before, ...report }: ReportView): ReportView {
  return before && !isEmpty(before) ? { ...report, before } : report;
}

function isEmpty({ total: { bookings, sessions, taken, refunded } }: Pick<ReportView, 'total'>): boolean {
  return bookings === 0 && sessions === 0 && taken === 0 && refunded === 0;
}

/** As high as the figures, the chart and the table will be. */
function ReportLoading() {
  const { t } = useWords();
  return (
    <Stack gap="md" role="status" aria-label={t('loading')}>
      {[84, 330, 320].map((height) => (
        <Skeleton key={height} height={height} />
      ))}
    </Stack>
  );
}
