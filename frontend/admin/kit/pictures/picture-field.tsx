import { Button, FileButton, Input, Text } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import { useWords } from '../../frame/words.ts';
import { problemText } from '../problem-text.ts';
import { CropDialog } from './crop-dialog.tsx';
import classes from './pictures.module.css';
import { type UploadPurpose, useUpload } from './use-upload.ts';

interface PictureFieldProps {
  label: string;
  description: string;
  venueId: VenueId;
  purpose: UploadPurpose;
  url: string | undefined;
  onChange: (url: string | undefined) => void;
}

/** One picture: chosen or dropped, cropped, uploaded. */
export function PictureField({ label, description, venueId, purpose, url, onChange }: PictureFieldProps) {
  const { t } = useWords();
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [over, setOver] = useState(false);
  const upload = useUpload(venueId, purpose, onChange);
  const open = async (file: File | null | undefined) => {
    if (!file) return;
    const read = await createImageBitmap(file).catch(() => null);
    setUnreadable(read === null);
    setPicture(read);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void open(event.dataTransfer.files[0]);
  };
  const problem = unreadable ? t('pictures.unreadable') : upload.problem && problemText(upload.problem, t);
  return (
    <Input.Wrapper label={label} labelElement="div" description={description} error={problem}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {url && <img className={classes.picture} src={url} alt={label} />}
        <FileButton accept="image/png,image/jpeg,image/webp,image/avif" onChange={(file) => void open(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={upload.isRunning}>
              {t(url ? 'pictures.replace' : 'pictures.choose')}
            </Button>
          )}
        </FileButton>
        {url ? (
          <Button variant="subtle" color="neutral" onClick={() => onChange(undefined)}>
            {t('pictures.remove')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t('pictures.drop')}
          </Text>
        )}
      </div>
      {picture && (
        <CropDialog
          picture={picture}
          onClose={() => setPicture(null)}
          onDone={(part) => {
            setPicture(null);
            void upload.run(part);
          }}
        />
      )}
    </Input.Wrapper>
  );
}
