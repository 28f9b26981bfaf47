import { Stack, Text, Textarea } from '@mantine/core';
import { type VenueRecord, venueSettings } from '../../../../../core/contract/schemas/venue/venues.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { Section } from '../../../kit/section.tsx';
import { ActivityRule } from './activity-rule.tsx';
import { useVenueEdit } from './use-venue-edit.ts';
import classes from './venues.module.css';

const schema = venueSettings.pick({ widget: true });

/** The venue's own words beside the rules that the system writes out for guests. */
export function PoliciesTab({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const listed = usePages('listActivities', {
    params: { venueId: venue.id },
    query: { limit: 100, status: 'published' },
  });
  const form = useContractForm({ schema, defaults: { widget: venue.widget }, send: useVenueEdit(venue) });
  const words = form.form.watch('widget.cancellationPolicy') ?? '';
  return (
    <div className={classes.form}>
      <Section title={t('venues.policies')} about={t('venues.policiesAbout')}>
        <Form of={form} submitLabel={t('save')}>
          {listed.items && listed.items.length > 0 && (
            <Stack gap="xs">
              <Text size="sm">{t('venues.policiesRules')}</Text>
              {listed.items.map((activity) => (
                <ActivityRule key={activity.id} venueId={venue.id} activity={activity} words={words} />
              ))}
            </Stack>
          )}
          <Textarea
            label={t('venues.cancellationWords')}
            description={t('venues.cancellationWordsHint')}
            autosize
            minRows={3}
            maxRows={12}
            {...form.field('widget.cancellationPolicy')}
          />
          <Textarea
            label={t('venues.terms')}
            description={t('venues.termsHint')}
            autosize
            minRows={5}
            maxRows={24}
            {...form.field('widget.terms')}
          />
        </Form>
      </Section>
    </div>
  );
}
