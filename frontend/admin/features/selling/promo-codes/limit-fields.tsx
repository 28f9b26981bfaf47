import { Group, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import type * as z from 'zod';
import type { codeSchemas } from '../../../../../core/contract/schemas/money/codes.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { MoneyField } from '../../../kit/fields/money-field.tsx';
import type { ContractForm } from '../../../kit/form.tsx';
import { endOfDay, lastDateBefore, startOfDay } from './local-day.ts';

type Body = typeof codeSchemas.createPromoCode.body;

interface LimitFieldsProps {
  of: ContractForm<z.input<Body>, z.output<Body>>;
}

/** When a code can be used, how often, and for what. An empty field sets no limit. */
export function LimitFields({ of }: LimitFieldsProps) {
  const { form, field } = of;
  const { setValue } = form;
  const limits = form.watch();
  const { t } = useWords();
  const { timeZone } = useVenue();
  const { startsAt, endsAt } = limits;
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={t('promoCodes.firstDay')}
          value={startsAt ? localDateOf(startsAt, timeZone) : ''}
          onChange={({ currentTarget: { value } }) =>
            setValue('startsAt', value ? startOfDay(value, timeZone) : undefined)
          }
          error={field('startsAt').error}
        />
        <TextInput
          type="date"
          label={t('promoCodes.lastDay')}
          value={endsAt ? lastDateBefore(endsAt, timeZone) : ''}
          onChange={({ currentTarget: { value } }) =>
            setValue('endsAt', value ? endOfDay(value, timeZone) : undefined)
          }
          error={field('endsAt').error}
        />
      </Group>
      <Group grow align="flex-start">
        <Count name="maxUses" of={of} />
        <Count name="maxUsesPerCustomer" of={of} />
      </Group>
      <Group grow align="flex-start">
        <MoneyField
          label={t('promoCodes.minSubtotal')}
          value={limits.minSubtotal ?? 0}
          onChange={(amount) => setValue('minSubtotal', amount || undefined)}
          error={field('minSubtotal').error}
        />
        <MoneyField
          label={t('promoCodes.cap')}
          value={limits.cap ?? 0}
          onChange={(amount) => setValue('cap', amount || undefined)}
          error={field('cap').error}
        />
      </Group>
      <ActivityLimit of={of} />
    </>
  );
}

interface CountProps extends LimitFieldsProps {
  name: 'maxUses' | 'maxUsesPerCustomer';
}

function Count({ name, of: { form, field } }: CountProps) {
  const { t } = useWords();
  return (
    <NumberInput
      label={t(`promoCodes.${name}`)}
      value={form.watch(name) ?? ''}
      onChange={(value) => form.setValue(name, value === '' ? undefined : Number(value))}
      error={field(name).error}
      min={1}
      allowDecimal={false}
      allowNegative={false}
      hideControls
    />
  );
}

function ActivityLimit({ of: { form, field } }: LimitFieldsProps) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const { data } = useApi('listActivities', { params: { venueId }, query: { limit: 100 } });
  const activities = data?.items ?? [];
  const chosen = form.watch('activityIds') ?? [];
  // Activities of other venues keep their place, though they cannot be named here.
  const known = activities.map(({ id, name }) => ({ value: id, label: name }));
  const others = chosen.filter((id) => !known.some(({ value }) => value === id));
  return (
    <MultiSelect
      label={t('promoCodes.activities')}
      placeholder={chosen.length === 0 ? t('allActivities') : ''}
      data={[...known, ...others.map((id) => ({ value: id, label: t('promoCodes.otherVenue') }))]}
      value={chosen}
      onChange={(ids) => form.setValue('activityIds', ids.length > 0 ? ids : undefined)}
      error={field('activityIds').error}
    />
  );
}
