import { useFieldArray } from 'react-hook-form';
import { mostPictures } from '../../../../../core/contract/model/image.ts';
import { type VenueRecord, venueSettings } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { GalleryField } from '../../../kit/pictures/gallery-field.tsx';
import { Section } from '../../../kit/section.tsx';
import { useVenueEdit } from './use-venue-edit.ts';
import classes from './venues.module.css';

const schema = venueSettings.pick({ gallery: true });

/** What guests see of the place on the venue's page. */
export function PicturesTab({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const form = useContractForm({
    schema,
    defaults: { gallery: venue.gallery },
    send: useVenueEdit(venue),
  });
  const pictures = useFieldArray({ control: form.form.control, name: 'gallery' });
  return (
    <div className={classes.form}>
      <Section title={t('venues.pictures')} about={t('venues.picturesAbout')}>
        <Form of={form} submitLabel={t('save')}>
          <GalleryField
            legend={t('venues.gallery')}
            target={{ venueId: venue.id, purpose: 'venue-image' }}
            pictures={pictures.fields}
            most={mostPictures}
            altAt={(index) => form.field(`gallery.${index}.alt`)}
            onMove={pictures.move}
            onRemove={pictures.remove}
            onAdd={(url) => pictures.append({ url, alt: '' })}
          />
        </Form>
      </Section>
    </div>
  );
}
