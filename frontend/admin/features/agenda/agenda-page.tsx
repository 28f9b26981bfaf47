import { useLocation, useSearchParams } from 'wouter-preact';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { longDate, zoneName } from '../../app/format.ts';
import { useNow } from '../../app/now.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProfile } from '../../app/session.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/problem-text.ts';
import { type AddressChange, type AgendaAddress, changedAddress, readAddress } from './agenda-address.ts';
import { AgendaControls } from './agenda-controls.tsx';
import { AgendaDays } from './agenda-days.tsx';
import { LiveIndicator } from './live-indicator.tsx';
import { Summary } from './summary.tsx';
import { useAgenda } from './use-agenda.ts';
import { useLiveAgenda } from './use-live-agenda.ts';
import './agenda.css';

/** The first room of the portal: who comes today, and this week. */
export function AgendaPage() {
  const { venues } = useProfile();
  const [search] = useSearchParams();
  const now = useNow();
  const address = readAddress(search, venues, now);
  if (address) return <Agenda address={address} now={now} search={search} />;
  return (
    <EmptyState title="No venue yet" page>
      <p>You have not been given a venue to work at. Ask an administrator of your organization.</p>
    </EmptyState>
  );
}

interface AgendaProps {
  address: AgendaAddress;
  now: Date;
  search: URLSearchParams;
}

function Agenda({ address, now, search }: AgendaProps) {
  const { venue, date, view } = address;
  const [path, navigate] = useLocation();
  const span = { venueId: venue.id, from: date, days: view === 'week' ? 7 : 1 };
  const live = useLiveAgenda(span);
  const agenda = useAgenda(span, live.state === 'live');
  const change = (to: AddressChange) => navigate(`${path}?${changedAddress(search, to)}`);
  usePageTitle(`${longDate(date)}, ${venue.name}`);
  return (
    <div class="agenda">
      <header class="agenda-head">
        <div aria-live="polite">
          <h1>{headingOf(address)}</h1>
          <p class="muted">
            {venue.name}, times in {zoneName(venue.timeZone, now)}
          </p>
        </div>
        <LiveIndicator state={live.state} />
      </header>
      <AgendaControls address={address} activities={agenda.data?.activities ?? []} onChange={change} />
      {agenda.data ? (
        <div class={agenda.isPlaceholderData ? 'agenda-body agenda-stale' : 'agenda-body'}>
          {agenda.error && <Notice tone="warning">{outdated(asCallProblem(agenda.error))}</Notice>}
          <Summary agenda={agenda.data} address={address} onChange={change} />
          <AgendaDays agenda={agenda.data} address={address} fresh={live.fresh} now={now} onChange={change} />
        </div>
      ) : agenda.error ? (
        <ErrorState problem={asCallProblem(agenda.error)} retry={() => agenda.refetch()} />
      ) : (
        <LoadingState label="Loading the agenda" />
      )}
    </div>
  );
}

function outdated(problem: CallProblem): string {
  return `This may be out of date. ${problemText(problem)}`;
}

function headingOf({ date, today, view }: AgendaAddress): string {
  if (view === 'week') return date === today ? 'Next 7 days' : `7 days from ${longDate(date)}`;
  return date === today ? `Today, ${longDate(date)}` : longDate(date);
}
