import { Controller, useFieldArray } from 'react-hook-form';
import { mostPictures } from '../../../../../../core/contract/model/image.ts';
import { activityText } from '../../../../../../core/contract/schemas/catalogue/activities.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { GalleryField } from '../../../../kit/pictures/gallery-field.tsx';
import { PictureField } from '../../../../kit/pictures/picture-field.tsx';
import { StepForm } from '../step-form.tsx';
import { useTextStep } from '../use-step.ts';
import type { StepProps } from './step-props.ts';

const schema = activityText.pick({ imageUrl: true, gallery: true });

/** What guests see of the activity. */
export function PicturesStep({ activity, go }: StepProps) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const target = { venueId, purpose: 'activity-image' } as const;
  const { imageUrl, gallery } = activity;
  const form = useTextStep({
    activity,
    go,
    step: 'pictures',
    schema,
    defaults: { ...(imageUrl && { imageUrl }), gallery },
  });
  const { control } = form.form;
  const pictures = useFieldArray({ control, name: 'gallery' });
  return (
    <StepForm of={form} step="pictures" go={go}>
      <Controller
        control={control}
        name="imageUrl"
        render={({ field }) => (
          <PictureField
            label={t('activities.picture')}
            description={t('activities.pictureHint')}
            target={target}
            url={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <GalleryField
        legend={t('activities.gallery')}
        target={target}
        pictures={pictures.fields}
        most={mostPictures}
        altAt={(index) => form.field(`gallery.${index}.alt`)}
        onMove={pictures.move}
        onRemove={pictures.remove}
        onAdd={(url) => pictures.append({ url, alt: '' })}
      />
    </StepForm>
  );
}
