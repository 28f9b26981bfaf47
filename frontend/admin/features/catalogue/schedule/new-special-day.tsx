import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import { useWords } from '../../../frame/words.ts';
import type { SpecialDay } from './special-day.ts';

interface NewSpecialDayProps {
  today: LocalDate;
  onAdd: (day: SpecialDay) => void;
}

const usual = { startTime: '10:00', endTime: '18:00' };

/** Fields for one more special day. */
export function NewSpecialDay({ today, onAdd }: NewSpecialDayProps) {
  const { t } = useWords();
  const [date, setDate] = useState('');
  const [kind, setKind] = useState<SpecialDay['kind']>('closed');
  const [hours, setHours] = useState(usual);
  const [reason, setReason] = useState('');
  const add = () => {
    onAdd({ date, kind, ...(kind === 'open' ? { hours } : { reason: reason.trim() }) });
    setDate('');
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
      <SegmentedControl
        size="xs"
        aria-label={t('activities.dayKind')}
        data={[
          { value: 'closed', label: t('activities.dayClosed') },
          { value: 'open', label: t('activities.dayOpen') },
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
