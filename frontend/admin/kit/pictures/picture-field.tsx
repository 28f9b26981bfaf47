import { Button, FileButton, Input, Text } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useWords } from '../../frame/words.ts';
import { problemText } from '../problem-text.ts';
import { CropDialog } from './crop-dialog.tsx';
import classes from './pictures.module.css';
import { type UploadTarget, useUpload } from './use-upload.ts';

interface Inherited {
  readonly url: string | undefined;
  readonly text: string;
  /** What the button says that goes back to it. */
  readonly restore: string;
}

interface PictureFieldProps {
  label: string;
  description: string;
  target: UploadTarget;
  url: string | undefined;
  /** Shown while there is none of its own: where that comes from, in words. */
  inherited?: Inherited;
  onChange: (url: string | undefined) => void;
}

/** One picture: chosen or dropped, cropped, uploaded. */
export function PictureField({ label, description, target, url, inherited, onChange }: PictureFieldProps) {
  const { t } = useWords();
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [unusable, setUnusable] = useState<'pictures.unreadable' | 'pictures.tooLarge' | null>(null);
  const [over, setOver] = useState(false);
  const upload = useUpload(target, onChange);
  const open = async (file: File | null | undefined) => {
    if (!file) return;
    const read = await createImageBitmap(file).catch(() => null);
    setUnusable(read === null ? 'pictures.unreadable' : null);
    setPicture(read);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void open(event.dataTransfer.files[0]);
  };
  const shown = url ?? inherited?.url;
  const problem = unusable ? t(unusable) : upload.problem && problemText(upload.problem, t);
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
        {shown && <img className={classes.picture} src={shown} alt={label} />}
        <FileButton accept="image/png,image/jpeg,image/webp,image/avif" onChange={(file) => void open(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={upload.isRunning}>
              {t(url ? 'pictures.replace' : 'pictures.choose')}
            </Button>
          )}
        </FileButton>
        {url ? (
          <Button variant="subtle" color="neutral" onClick={() => onChange(undefined)}>
            {inherited?.url ? inherited.restore : t('pictures.remove')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {inherited?.url ? inherited.text : t('pictures.drop')}
          </Text>
        )}
      </div>
      {picture && (
        <CropDialog
          picture={picture}
          onClose={() => setPicture(null)}
          onDone={(part) => {
            setPicture(null);
            if (part) void upload.run(part);
            else setUnusable('pictures.tooLarge');
          }}
        />
      )}
    </Input.Wrapper>
  );
}
