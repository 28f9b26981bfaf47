import { Fieldset, Stack, Text } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useWords } from '../../frame/words.ts';
import { GalleryPicture } from './gallery-picture.tsx';
import { PictureField } from './picture-field.tsx';
import type { UploadTarget } from './use-upload.ts';

interface GalleryFieldProps {
  legend: string;
  /** A line below the legend. */
  about?: string;
  target: UploadTarget;
  pictures: readonly { readonly id: string; readonly url: string }[];
  /** How many there may be. */
  most: number;
  /** The input for what the picture at this place shows. */
  altAt: (index: number) => ComponentProps<typeof GalleryPicture>['alt'];
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
  onAdd: (url: string) => void;
}

/** Pictures in their order, each with words for people who don't see it. */
export function GalleryField({ legend, about, target, pictures, most, ...rest }: GalleryFieldProps) {
  const { t } = useWords();
  const { altAt, onMove, onRemove, onAdd } = rest;
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {about && (
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        )}
        {pictures.map(({ id, url }, index) => (
          <GalleryPicture
            key={id}
            url={url}
            number={index + 1}
            count={pictures.length}
            alt={altAt(index)}
            onMove={(by) => onMove(index, index + by)}
            onRemove={() => onRemove(index)}
          />
        ))}
        {pictures.length < most ? (
          <PictureField
            label={t('pictures.add')}
            description={t('pictures.addHint')}
            target={target}
            url={undefined}
            onChange={(url) => url && onAdd(url)}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t('pictures.most', { count: most })}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
