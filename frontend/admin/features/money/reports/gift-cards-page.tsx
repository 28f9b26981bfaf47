import { Stack } from '@mantine/core';
import { cardMovementKind } from '../../../../../core/contract/model/money/money-day.ts';
import { paths } from '../../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import type { CardReportView } from '../../../../../core/contract/schemas/desk/card-report.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { PrintedHead } from './parts/printed-head.tsx';
import { ReportActions } from './parts/report-actions.tsx';
import { ReportLoading } from './parts/report-loading.tsx';
import { FilterBar } from './period/filter-bar.tsx';
import { useAsked } from './period/use-period.ts';
import { GiftCardsReport } from './screens/gift-cards.tsx';

/** Gift cards by the dates on which money moved, while all other reports are by the dates of visits. */
export function GiftCardsReportPage() {
  const { t, locale } = useWords();
  const { id: venueId } = useVenue();
  const {
    period: { from, to, problem },
  } = useAsked();
  const href = routeUrl(paths.exportCardReport, { venueId }, { from, to, locale });
  return (
    <Page
      title={t('reports.of.gift-cards')}
      about={t('reports.about.gift-cards')}
      actions={<ReportActions href={href} />}
    >
      <FilterBar byActivity={false} />
      {!problem && <Report />}
    </Page>
  );
}

function Report() {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const {
    period: { from, to },
    compare,
  } = useAsked();
  const answer = useApi('getCardReport', {
    params: { venueId },
    query: { from, to, ...(compare !== 'none' && { compare }) },
  });
  const data = answer.data?.venueId === venueId ? answer.data : undefined;
  return (
    <Shown of={{ ...answer, data }} loading={<ReportLoading />}>
      {(report) => (
        <Stack gap="md">
          <PrintedHead period={report} />
          {isEmpty(report) ? (
            <EmptyState title={t('reports.noCards')}>{t('reports.noCardsText')}</EmptyState>
          ) : (
            <GiftCardsReport report={withComparison(report)} />
          )}
        </Stack>
      )}
    </Shown>
  );
}

type Cards = Pick<CardReportView, 'opening' | 'total'>;

function isEmpty({ opening, total }: Cards): boolean {
  return opening === 0 && cardMovementKind.options.every((kind) => total[kind] === 0);
}

/** There is nothing to compare with before the first card was sold. */
function withComparison({ before, ...report }: CardReportView): CardReportView {
  return before && !isEmpty(before) ? { ...report, before } : report;
}
