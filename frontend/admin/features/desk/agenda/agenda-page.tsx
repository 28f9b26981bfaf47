import { useLocation, useSearchParams } from 'wouter-preact';
import { asCallProblem } from '../../../../api/problem.ts';
import { useNow } from '../../../app/now.ts';
import { usePageTitle } from '../../../app/page-title.ts';
import { useProfile } from '../../../app/session.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { problemText } from '../../../ui/problem-text.ts';
import { type PortalWords, useWords } from '../../../ui/words.ts';
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
  const { t } = useWords();
  const { venues } = useProfile();
  const [search] = useSearchParams();
  const now = useNow();
  const address = readAddress(search, venues, now);
  if (address) return <Agenda address={address} now={now} search={search} />;
  return (
    <EmptyState title={t('noVenue')} page>
      <p>{t('noVenueText')}</p>
    </EmptyState>
  );
}

interface AgendaProps {
  address: AgendaAddress;
  now: Date;
  search: URLSearchParams;
}

function Agenda({ address, now, search }: AgendaProps) {
  const words = useWords();
  const { t } = words;
  const { venue, date, view } = address;
  const format = words.formatIn(venue.timeZone);
  const [path, navigate] = useLocation();
  const span = { venueId: venue.id, from: date, days: view === 'week' ? 7 : 1 };
  const live = useLiveAgenda(span);
  const agenda = useAgenda(span, live.state === 'live');
  const change = (to: AddressChange) => navigate(`${path}?${changedAddress(search, to)}`);
  usePageTitle(`${format.date(date)}, ${venue.name}`);
  return (
    <div class="agenda">
      <header class="agenda-head">
        <div aria-live="polite">
          <h1>{headingOf(address, words)}</h1>
          <p class="muted">{t('timesIn', { venue: venue.name, zone: format.cityZone(now.toISOString()) })}</p>
        </div>
        <LiveIndicator state={live.state} />
      </header>
      <AgendaControls address={address} activities={agenda.data?.activities ?? []} onChange={change} />
      {agenda.data ? (
        <div class={agenda.isPlaceholderData ? 'agenda-body agenda-stale' : 'agenda-body'}>
          {agenda.error && (
            <Notice tone="warning">
              {t('outdated', { problem: problemText(asCallProblem(agenda.error), t) })}
            </Notice>
          )}
          <Summary agenda={agenda.data} address={address} onChange={change} />
          <AgendaDays agenda={agenda.data} address={address} fresh={live.fresh} now={now} onChange={change} />
        </div>
      ) : agenda.error ? (
        <ErrorState problem={asCallProblem(agenda.error)} retry={() => agenda.refetch()} />
      ) : (
        <LoadingState label={t('agendaLoading')} />
      )}
    </div>
  );
}

function headingOf({ venue, date, today, view }: AgendaAddress, { t, formatIn }: PortalWords): string {
  const text = formatIn(venue.timeZone).date(date);
  if (view === 'week') return date === today ? t('nextDays') : t('daysFrom', { date: text });
  return date === today ? t('todayIs', { date: text }) : text;
}
