import { Checkbox, Stack } from '@mantine/core';
import { type VenueRecord, venueSettings } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { useWords } from '../../../../frame/words.ts';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { Section } from '../../../../kit/section.tsx';
import { useVenueEdit } from '../use-venue-edit.ts';
import classes from '../venues.module.css';
import { AmountRows } from './amount-rows.tsx';
import { TaxRows } from './tax-rows.tsx';

const schema = venueSettings.pick({ taxes: true, giftCardAmounts: true, delayedPayments: true });

/** Taxes, gift card amounts and ways to pay. */
export function SalesTab({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const { taxes, giftCardAmounts, delayedPayments } = venue;
  const form = useContractForm({
    schema,
    defaults: { taxes, giftCardAmounts, delayedPayments },
    send: useVenueEdit(venue),
  });
  const { watch, setValue, control } = form.form;
  return (
    <div className={classes.form}>
      <Section title={t('venues.sales')} about={t('venues.salesAbout')}>
        <Form of={form} submitLabel={t('save')}>
          <Stack gap="lg">
            <TaxRows control={control} field={form.field} />
            <AmountRows
              amounts={watch('giftCardAmounts') ?? []}
              onChange={(amounts) => setValue('giftCardAmounts', amounts)}
              errorAt={(index) => form.field(`giftCardAmounts.${index}`).error}
            />
            <Checkbox
              label={t('venues.delayed')}
              description={t('venues.delayedHint')}
              {...form.field('delayedPayments')}
            />
          </Stack>
        </Form>
      </Section>
    </div>
  );
}
