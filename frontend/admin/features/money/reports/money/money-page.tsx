import type { ReactNode } from 'react';
import { paths } from '../../../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../../../core/contract/routing/route-url.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { Page } from '../../../../kit/page.tsx';
import { ReportActions } from '../parts/report-actions.tsx';
import { useAsked } from '../period/use-period.ts';
import { askedMoney, type MoneyKind } from './asked-money.ts';
import { MoneyList } from './money-list.tsx';

export function PaymentsPage() {
  return <MoneyPage kind="payment" />;
}

export function DisputesPage() {
  return <MoneyPage kind="dispute" />;
}

/** A list of money. `children`: what stands above it. */
export function MoneyPage({ kind, children }: { kind: MoneyKind; children?: ReactNode }) {
  const { t, locale } = useWords();
  const { id: venueId } = useVenue();
  const [address] = useAddress();
  const { from, to } = useAsked().period;
  const query = { from, to, ...askedMoney(address, kind), locale };
  return (
    <Page
      title={t(`reports.of.${kind}s`)}
      about={t(`reports.about.${kind}s`)}
      actions={<ReportActions href={routeUrl(paths.exportMoney, { venueId }, query)} />}
    >
      {children}
      <MoneyList kind={kind} />
    </Page>
  );
}
