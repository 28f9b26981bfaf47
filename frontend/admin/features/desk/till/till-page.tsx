import { Button, Stack } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { type ShownDay, useDay } from '../../../frame/use-day.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { DayPicker } from '../../../kit/fields/day-picker.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import { LoadingRows } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { ForgottenTills } from './forgotten-tills.tsx';
import { Takings } from './takings.tsx';
import { TillCard } from './till-card.tsx';
import { forgottenTills } from './till-entries.ts';
import { TillPanel } from './till-panel.tsx';
import { useChosenTill } from './use-own-till.ts';

/** Milliseconds: the venue's feed tells of bookings, but not of tills that are opened and closed. */
const readAgain = 15_000;

/** The cash of a day: tills that are opened, counted and closed, and what was taken by whom. */
export function TillPage() {
  const { t } = useWords();
  const format = useFormat();
  const { name, id: venueId } = useVenue();
  const day = useDay();
  const mayCount = useMay('bookings.walk-in');
  const mayReport = useMay('reports.view');
  const query = { date: day.date };
  const tills = useApi('listTills', { params: { venueId }, query }, { enabled: mayCount, every: readAgain });
  const hasOpen = tills.data?.tills.some(({ status }) => status === 'open') ?? true;
  if (!mayCount) {
    return (
      <Page title={t('till.title')}>
        <EmptyState title={t('failed.forbidden')}>{t('till.forbidden')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={t('till.title')}
      about={`${name} · ${format.date(day.date)}`}
      actions={day.date === day.today && <OpenButton isMain={!hasOpen} />}
    >
      <DayPicker day={day} />
      <Shown of={tills} loading={<LoadingRows rows={2} height={180} />}>
        {(list) => <Tills tills={list.tills} day={day} />}
      </Shown>
      {mayReport && <Takings date={day.date} />}
      <TillPanel tills={tills.data?.tills} />
    </Page>
  );
}

function OpenButton({ isMain }: { isMain: boolean }) {
  const { t } = useWords();
  const [, change] = useAddress();
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => change({ till: 'new' })}
    >
      {t(isMain ? 'till.openNew' : 'till.openAnother')}
    </Button>
  );
}

interface TillsProps {
  tills: Parameters<typeof forgottenTills>[0];
  day: ShownDay;
}

function Tills({ tills, day: { date, today } }: TillsProps) {
  const { t } = useWords();
  const [chosen, choose] = useChosenTill();
  const forgotten = forgottenTills(tills, today);
  const shown = tills.filter((till) => till.date === date);
  const open = shown.filter(({ status }) => status === 'open');
  return (
    <Stack gap="md">
      {forgotten.length > 0 && <ForgottenTills tills={forgotten} />}
      {shown.length === 0 && (
        <EmptyState title={t(date === today ? 'till.none' : 'till.noneThen')}>
          {date === today && t('till.noneText')}
        </EmptyState>
      )}
      {shown.map((till) => (
        <TillCard
          key={till.id}
          till={till}
          isMain={forgotten.length === 0 && till.id === open[0]?.id}
          choice={open.length > 1 ? { isChosen: till.id === chosen, choose: () => choose(till.id) } : null}
        />
      ))}
    </Stack>
  );
}
