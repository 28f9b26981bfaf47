import { useState } from 'react';
import type { TillId } from '../../../../../core/contract/model/ids.ts';
import type { TillView } from '../../../../../core/contract/schemas/desk/tills.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';

/** Where this device keeps which till it stands beside. */
const stored = (venueId: string) => `bookingtms-till-${venueId}`;

/** The till that cash taken on this device goes into: the chosen one, else the only one that is open. */
export function ownTillOf(tills: readonly TillView[], chosen: string | null): TillView | undefined {
  const open = tills.filter(({ status }) => status === 'open');
  return open.find(({ id }) => id === chosen) ?? (open.length === 1 ? open[0] : undefined);
}

export interface CashTills {
  readonly open: readonly TillView[];
  /** Where cash taken on this device goes. Undefined where no till is open, or none of several is chosen. */
  readonly own: TillView | undefined;
  readonly choose: (till: TillId) => void;
}

/** The tills that cash can go into. */
export function useCashTills(): CashTills {
  const { id: venueId, timeZone } = useVenue();
  const enabled = useMay('bookings.walk-in');
  const date = localDateOf(new Date().toISOString(), timeZone);
  const { data } = useApi('listTills', { params: { venueId }, query: { date } }, { enabled });
  const [chosen, choose] = useChosenTill();
  const tills = data?.tills ?? [];
  return {
    open: tills.filter(({ status }) => status === 'open'),
    own: ownTillOf(tills, chosen),
    choose,
  };
}

/** The choice itself, for the page on which it is made. */
export function useChosenTill(): readonly [string | null, (till: TillId) => void] {
  const { id: venueId } = useVenue();
  const [chosen, setChosen] = useState(() => localStorage.getItem(stored(venueId)));
  const choose = (till: TillId) => {
    localStorage.setItem(stored(venueId), till);
    setChosen(till);
  };
  return [chosen, choose];
}
