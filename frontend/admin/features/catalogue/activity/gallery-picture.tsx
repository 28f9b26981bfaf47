import { ActionIcon, Group, TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useWords } from '../../../frame/words.ts';
import { IconArrowDown, IconArrowUp, IconTrash } from '../../../kit/icons.ts';
import classes from './activity.module.css';

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
      <img src={url} alt="" className={classes.picture} />
      <TextInput label={t('activities.alt')} flex="1 1 12rem" {...alt} />
      <Group gap={4}>
        <ActionIcon
          variant="default"
          aria-label={t('activities.pictureEarlier', { number })}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('activities.pictureLater', { number })}
          disabled={number === count}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('activities.removePicture', { number })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}
