import { ActionIcon, Group, NumberInput, Stack, Text } from '@mantine/core';
import type { Party, UnitType } from '../../../../../../core/contract/model/price.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { IconMinus, IconPlus } from '../../../../kit/icons.ts';
import { quantityOf, withQuantity } from './party.ts';

interface PartyFieldsProps {
  units: readonly Pick<UnitType, 'id' | 'name' | 'price'>[];
  party: Party;
  onChange: (party: Party) => void;
  error?: string | undefined;
}

/** How many guests of each ticket come: typed, or stepped one by one. */
export function PartyFields({ units, party, onChange, error }: PartyFieldsProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Stack gap={6}>
      {units.map(({ id, name, price }) => {
        const quantity = quantityOf(party, id);
        const set = (value: number) => onChange(withQuantity(party, id, value));
        return (
          <Group key={id} justify="space-between" wrap="nowrap">
            <Text size="sm">
              {name}{' '}
              <Text span c="dimmed">
                {format.money(price, true)}
              </Text>
            </Text>
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('booking.fewer', { name })}
                disabled={quantity === 0}
                onClick={() => set(quantity - 1)}
              >
                <IconMinus size={16} aria-hidden />
              </ActionIcon>
              <NumberInput
                aria-label={name}
                value={quantity}
                onChange={(value) => set(Number(value))}
                min={0}
                max={500}
                allowDecimal={false}
                allowNegative={false}
                hideControls
                w={56}
                styles={{ input: { textAlign: 'center' } }}
              />
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('booking.more', { name })}
                onClick={() => set(quantity + 1)}
              >
                <IconPlus size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </Group>
        );
      })}
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  );
}
