import { useDebouncedValue } from '@mantine/hooks';
import '@mantine/spotlight/styles.css';
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { IconCalendarEvent, IconSearch, IconUser } from '../../kit/icons.ts';
import { useAddress } from '../address.ts';
import { useApi } from '../data/use-api.ts';
import { navigationFor } from '../navigation.ts';
import { useMay, usePermissions, useSession } from '../session/session.tsx';
import { useWords } from '../words.ts';

/** Milliseconds without a key before the API is asked. */
const pause = 200;

/** The fewest letters worth asking for. */
const least = 2;

/** Search over pages, bookings and customers. `requests` counts how often it was asked for: it opens at each. */
export function Search({ requests }: { requests: number }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (requests > 0) spotlight.open();
  }, [requests]);
  const [paused] = useDebouncedValue(query.trim(), pause);
  const found = useFound(paused);
  const pages = usePageActions(query);
  const groups = [
    { group: t('search.bookings'), actions: found.bookings },
    { group: t('search.customers'), actions: found.customers },
    { group: t('search.pages'), actions: pages },
  ].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      // The API and `usePageActions` have already chosen.
      filter={(_, actions) => actions}
      actions={groups}
      // The gate hears the keys, before this is fetched too.
      shortcut={null}
      scrollable
      maxHeight={420}
      nothingFound={t(found.isSearching ? 'search.searching' : 'search.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('search.placeholder'),
        'aria-label': t('search.label'),
      }}
    />
  );
}

/** Pages whose name, or a word that others use for them, begins like the query. */
function usePageActions(query: string): SpotlightActionData[] {
  const { t } = useWords();
  const navigate = useNavigate();
  const wanted = query.trim().toLowerCase();
  return navigationFor(usePermissions())
    .flatMap(({ entries }) => entries)
    .filter(({ label, also }) =>
      [t(label), ...(also ? t(also).split(' ') : [])].some((word) => word.toLowerCase().startsWith(wanted)),
    )
    .map(({ path, label, icon: Icon }) => ({
      id: path,
      label: t(label),
      leftSection: <Icon size={18} aria-hidden />,
      onClick: () => void navigate({ to: path }),
    }));
}

function useFound(query: string) {
  const { formatIn } = useWords();
  const [, change] = useAddress();
  const { profile } = useSession();
  const mayFind = useMay('bookings.view') && profile !== null;
  const isAsked = mayFind && query.length >= least;
  const { data, isStale } = useApi('searchBookings', { query: { q: query } }, { enabled: isAsked });
  if (!isAsked || !data) return { bookings: [], customers: [], isSearching: isAsked };
  const bookings = data.bookings.map((booking): SpotlightActionData => {
    const { id, venueId, reference, guestName, groupName, activityName, startsAt, timeZone, venueName } =
      booking;
    return {
      id,
      label: [guestName, groupName, reference].filter(Boolean).join(', '),
      description: [activityName, formatIn(timeZone).dateTime(startsAt), venueName].join(' · '),
      leftSection: <IconCalendarEvent size={18} aria-hidden />,
      onClick: () => change({ venue: venueId, booking: id }),
    };
  });
  const customers = data.customers.map(
    ({ id, name, email, phone }): SpotlightActionData => ({
      id,
      label: name,
      description: [email, phone].filter(Boolean).join(' · '),
      leftSection: <IconUser size={18} aria-hidden />,
      onClick: () => change({ customer: id }),
    }),
  );
  return { bookings, customers, isSearching: isStale };
}
