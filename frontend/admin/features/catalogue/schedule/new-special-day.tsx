import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Hours } from '../../../../../core/contract/model/schedule.ts';
import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import { useWords } from '../../../frame/words.ts';
import { datesBetween, type SpecialDay } from './special-day.ts';

interface NewSpecialDayProps {
  today: LocalDate;
  onAdd: (days: readonly SpecialDay[]) => void;
  /** When the activity runs on a date so far. */
  hoursOf: (date: LocalDate) => readonly Hours[];
}

const usual = { startTime: '10:00', endTime: '18:00' };

/**
 * Fields for one more special day, or for a range of them: in a range, other hours are for the days that are not
 * closed.
 */
export function NewSpecialDay({ today, onAdd, hoursOf }: NewSpecialDayProps) {
  const { t } = useWords();
  const [date, setDate] = useState('');
  const [until, setUntil] = useState('');
  const [kind, setKind] = useState<SpecialDay['kind']>('open');
  const [hours, setHours] = useState(usual);
  const [reason, setReason] = useState('');
  const add = () => {
    const dates = datesBetween(date, until || date);
    const isMeant = (each: LocalDate) => kind === 'closed' || !until || hoursOf(each).length > 0;
    const rest = kind === 'open' ? { hours } : { reason: reason.trim() };
    onAdd(dates.filter(isMeant).map((each) => ({ date: each, kind, ...rest })));
    setDate('');
    setUntil('');
    setReason('');
  };
  return (
    <Group align="flex-end" gap="xs" role="group" aria-label={t('activities.newDay')}>
      <TextInput
        type="date"
        size="xs"
        label={t('date')}
        value={date}
        min={today}
        onChange={({ currentTarget: { value } }) => setDate(value)}
      />
      <TextInput
        type="date"
        size="xs"
        label={t('activities.lastDay')}
        value={until}
        min={date || today}
        onChange={({ currentTarget: { value } }) => setUntil(value)}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('activities.dayKind')}
        data={[
          { value: 'open', label: t('activities.dayOpen') },
          { value: 'closed', label: t('activities.dayClosed') },
        ]}
        value={kind}
        onChange={(value) => setKind(value === 'open' ? 'open' : 'closed')}
      />
      {kind === 'open' ? (
        (['startTime', 'endTime'] as const).map((end) => (
          <TextInput
            key={end}
            type="time"
            size="xs"
            required
            aria-label={t(`activities.peak.${end}`)}
            value={hours[end]}
            onChange={({ currentTarget: { value } }) => value && setHours({ ...hours, [end]: value })}
          />
        ))
      ) : (
        <TextInput
          size="xs"
          label={t('activities.reason')}
          value={reason}
          maxLength={120}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
      )}
      <Button size="xs" variant="default" disabled={date === ''} onClick={add}>
        {t('activities.addDay')}
      </Button>
    </Group>
  );
}
