import { Checkbox, Group, TextInput } from '@mantine/core';
import type { Hours } from '../../../../../../core/contract/model/schedule.ts';
import { useWords } from '../../../../frame/words.ts';

interface PeakHoursProps {
  /** Undefined: the whole day. */
  value: Hours | undefined;
  onChange: (value: Hours | undefined) => void;
}

/** From when until when a peak rule holds. */
export function PeakHours({ value, onChange }: PeakHoursProps) {
  const { t } = useWords();
  return (
    <Group gap="xs" align="center">
      <Checkbox
        label={t('activities.wholeDay')}
        checked={value === undefined}
        onChange={({ currentTarget: { checked } }) =>
          onChange(checked ? undefined : { startTime: '18:00', endTime: '22:00' })
        }
      />
      {value &&
        (['startTime', 'endTime'] as const).map((end) => (
          <TextInput
            key={end}
            type="time"
            size="xs"
            required
            aria-label={t(`activities.peak.${end}`)}
            value={value[end]}
            onChange={({ currentTarget: { value: time } }) => time && onChange({ ...value, [end]: time })}
          />
        ))}
    </Group>
  );
}
