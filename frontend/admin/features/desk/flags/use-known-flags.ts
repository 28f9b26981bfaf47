import { useDebouncedValue } from '@mantine/hooks';
import type { FlagView } from '../../../../../core/contract/model/guest/guest-flag.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { flagsOfGuest, searchesOf } from './match-guest.ts';

interface Contact {
  readonly email: string;
  readonly phone: string;
}

/** Milliseconds between the last key and the search. */
const pause = 300;

/** The flags of the customers who have the address or the phone that was typed. */
export function useKnownFlags({ email, phone }: Contact): readonly FlagView[] {
  const [typedEmail] = useDebouncedValue(email, pause);
  const [typedPhone] = useDebouncedValue(phone, pause);
  const typed = { email: typedEmail, phone: typedPhone };
  const wanted = searchesOf(typed);
  const found = [...useFound(wanted.email), ...useFound(wanted.phone)];
  const different = new Map(found.map((customer) => [customer.id, customer]));
  return flagsOfGuest([...different.values()], typed);
}

function useFound(search: string | null) {
  const enabled = useMay('customers.view') && search !== null;
  const query = { search: search ?? '', limit: 10 };
  const { data, isStale } = useApi('listCustomers', { query }, { enabled });
  return enabled && data && !isStale ? data.items : [];
}
