import { Group, TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useWords } from '../../frame/words.ts';
import { OrderButtons } from '../fields/entry-buttons.tsx';
import classes from './pictures.module.css';

interface GalleryPictureProps {
  url: string;
  /** Its place, from 1. */
  number: number;
  count: number;
  alt: ComponentProps<typeof TextInput>;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** A further picture: what it shows, in words, and its place in the row. */
export function GalleryPicture({ url, number, count, alt, onMove, onRemove }: GalleryPictureProps) {
  const { t } = useWords();
  return (
    <Group gap="sm" align="flex-end">
      <img src={url} alt="" className={classes.tile} />
      <TextInput label={t('pictures.alt')} flex="1 1 12rem" {...alt} />
      <OrderButtons
        labels={{
          up: t('pictures.earlier', { number }),
          down: t('pictures.later', { number }),
          remove: t('pictures.removeOne', { number }),
        }}
        index={number - 1}
        count={count}
        onMove={onMove}
        onRemove={onRemove}
      />
    </Group>
  );
}
