import { Checkbox, Group, Stack, Text } from '@mantine/core';
import type { ActivityId } from '../../../../../core/contract/model/ids.ts';
import { useWords } from '../../../frame/words.ts';
import { OrderButtons } from '../../../kit/fields/entry-buttons.tsx';

interface Named {
  readonly id: ActivityId;
  readonly name: string;
}

interface ActivityOrderProps {
  label: string;
  description?: string;
  activities: readonly Named[];
  /** Those shown, in their order; none: all. */
  chosen: readonly ActivityId[];
  onChange: (chosen: ActivityId[]) => void;
  error?: string | undefined;
}

/** Which activities a widget shows, and in which order. */
export function ActivityOrder({
  label,
  description,
  activities,
  chosen,
  onChange,
  error,
}: ActivityOrderProps) {
  const rank = ({ id }: Named) => (chosen.includes(id) ? chosen.indexOf(id) : chosen.length);
  const rows = activities.toSorted((a, b) => rank(a) - rank(b));
  const choose = (values: string[]) => onChange(rows.map(({ id }) => id).filter((id) => values.includes(id)));
  return (
    <Checkbox.Group
      label={label}
      description={description}
      value={[...chosen]}
      onChange={choose}
      error={error}
    >
      <Stack gap={6} mt={6}>
        {rows.map(({ id, name }) => (
          <Group key={id} justify="space-between" wrap="nowrap" gap="xs">
            <Checkbox value={id} label={name} />
            {chosen.includes(id) && <MoveButtons id={id} name={name} chosen={chosen} onChange={onChange} />}
          </Group>
        ))}
        {rows.length === 0 && <NoActivity />}
      </Stack>
    </Checkbox.Group>
  );
}

function NoActivity() {
  const { t } = useWords();
  return (
    <Text size="sm" c="dimmed">
      {t('venues.noActivities')}
    </Text>
  );
}

interface MoveButtonsProps extends Named {
  chosen: readonly ActivityId[];
  onChange: (chosen: ActivityId[]) => void;
}

function MoveButtons({ id, name, chosen, onChange }: MoveButtonsProps) {
  const { t } = useWords();
  const at = chosen.indexOf(id);
  const move = (by: number) => onChange(chosen.toSpliced(at, 1).toSpliced(at + by, 0, id));
  return (
    <OrderButtons
      labels={{ up: t('venues.moveUp', { name }), down: t('venues.moveDown', { name }) }}
      index={at}
      count={chosen.length}
      onMove={move}
    />
  );
}
