import type { VenueRecord } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { venueSchemas } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { notifyDone } from '../../../../kit/notify.tsx';
import { Section } from '../../../../kit/section.tsx';
import { SlugField } from '../slug-field.tsx';

/** The address of the venue's page: one given up still leads to it. */
export function SlugCard({ venue: { id, slug } }: { venue: VenueRecord }) {
  const { t } = useWords();
  const rename = useAction('changeVenueSlug', {
    refresh: ['getVenueSettings', 'listVenues', 'getProfile', 'getEmbeds'],
    onDone: () => notifyDone(t('venues.pageChanged'), t),
  });
  const form = useContractForm({
    schema: venueSchemas.changeVenueSlug.body,
    defaults: { slug },
    send: (body) => rename.runAsync({ params: { venueId: id }, body }),
  });
  const { watch, setValue } = form.form;
  return (
    <Section title={t('venues.pageTitle')} about={t('venues.pageAbout')}>
      <Form of={form} submitLabel={t('venues.pageSave')} isQuiet>
        <SlugField
          value={watch('slug')}
          onChange={(value) => setValue('slug', value)}
          error={form.field('slug').error}
        />
      </Form>
    </Section>
  );
}
