import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from '../../../../frame/address.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useProfile } from '../../../../frame/session/session.tsx';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import classes from './filter-bar.module.css';
import { presets, toPreset } from './period.ts';
import { comparisons, useAsked } from './use-period.ts';

interface FilterBarProps {
  /** Whether the report can be of one activity, and has a period before beside it. */
  byActivity?: boolean;
  withComparison?: boolean;
  /** Filters of this list alone. */
  children?: ReactNode;
}

/** Which period, venue and activity a report is of, and what it is compared with; the address holds it all. */
export function FilterBar({ byActivity = true, withComparison = true, children }: FilterBarProps) {
  const { t } = useWords();
  const [, change] = useAddress();
  const { period, compare } = useAsked();
  const set = (parts: Record<string, string | undefined>) => change(parts, { replace: true });
  const choose = (value: string) =>
    set(
      value === 'own'
        ? { period: undefined, from: period.from, to: period.to }
        : toPreset(presets.find((each) => each === value)),
    );
  return (
    <div className="no-print">
      <Group gap="xs" className={classes.filters} role="group" aria-label={t('reports.filters')}>
        <NativeSelect
          aria-label={t('reports.period')}
          value={period.preset}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[...presets, 'own' as const].map((value) => ({ value, label: t(`reports.period.${value}`) }))}
        />
        {period.preset === 'own' && <OwnDates />}
        <VenueFilter />
        {byActivity && <ActivityFilter />}
        {children}
        {withComparison && (
          <NativeSelect
            aria-label={t('reports.compare')}
            value={compare}
            onChange={({ currentTarget: { value } }) =>
              set({ compare: value === 'previous' ? undefined : value })
            }
            data={comparisons.map((value) => ({ value, label: t(`reports.compare.${value}`) }))}
          />
        )}
      </Group>
      {period.problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" mt={4}>
          {t(`reports.periodProblem.${period.problem}`)}
        </Text>
      )}
    </div>
  );
}

function OwnDates() {
  const { t } = useWords();
  const [, change] = useAddress();
  const {
    period: { from, to, problem },
  } = useAsked();
  const field = (name: 'from' | 'to', value: string) => (
    <TextInput
      type="date"
      aria-label={t(name === 'from' ? 'bookings.from' : 'bookings.to')}
      error={problem !== undefined}
      defaultValue={value}
      min="2000-01-01"
      max="2199-12-31"
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined }, { replace: true })}
    />
  );
  return (
    <>
      {field('from', from)}
      {field('to', to)}
    </>
  );
}

/** Only for people who work at several venues. The whole portal then shows the venue. */
function VenueFilter() {
  const { t } = useWords();
  const { venues } = useProfile();
  const { id } = useVenue();
  const [, change] = useAddress();
  if (venues.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t('reports.venue')}
      value={id}
      onChange={(event) => change({ venue: event.currentTarget.value, activityId: undefined })}
      data={venues.map(({ id: value, name }) => ({ value, label: name }))}
    />
  );
}

function ActivityFilter() {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const [, change] = useAddress();
  const { activityId = '' } = useAsked();
  const activities = useApi('listActivities', { params: { venueId }, query: { limit: 100 } });
  return (
    <NativeSelect
      aria-label={t('activity')}
      value={activityId}
      onChange={(event) => change({ activityId: event.currentTarget.value || undefined }, { replace: true })}
      data={[
        { value: '', label: t('allActivities') },
        ...(activities.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
