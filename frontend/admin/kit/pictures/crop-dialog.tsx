import { Button, Group, Input, Modal, SegmentedControl, Stack } from '@mantine/core';
import { type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../frame/words.ts';
import { FaultBoundary } from '../dialogs/fault-boundary.tsx';
import { type Crop, cropArea, pulled } from './crop-area.ts';
import { encodePart } from './encode-part.ts';
import classes from './pictures.module.css';

interface CropDialogProps {
  picture: ImageBitmap;
  onClose: () => void;
  /** The part to keep; null if no browser format makes it small enough to upload. */
  onDone: (part: Blob | null) => void;
}

/** Pixels of the longer side: what pages show at most. */
const longest = 1600;

const whole: Crop = { ratio: null, zoom: 1, x: 0.5, y: 0.5 };

const ratios = { original: null, square: 1, wide: 16 / 9 } as const;
const shapes = ['original', 'square', 'wide'] as const satisfies readonly (keyof typeof ratios)[];

/** Chooses the part of a picture to keep: by pointer, or by sliders that the keyboard moves. */
export function CropDialog(props: CropDialogProps) {
  const { t } = useWords();
  const { onClose } = props;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('pictures.crop')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <FaultBoundary onClose={onClose}>
        <CropEditor {...props} />
      </FaultBoundary>
    </Modal>
  );
}

function CropEditor({ picture, onClose, onDone }: CropDialogProps) {
  const { t } = useWords();
  const [crop, setCrop] = useState(whole);
  const [isEncoding, setEncoding] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, picture, crop);
  });
  const shape = shapes.find((each) => ratios[each] === crop.ratio) ?? 'original';
  return (
    <Stack>
      <canvas
        ref={canvas}
        className={classes.crop}
        role="img"
        aria-label={t('pictures.kept')}
        onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
        onPointerMove={(event) =>
          event.buttons > 0 && setCrop(pulled(picture, crop, pullOf(event, picture, crop)))
        }
      />
      <SegmentedControl
        aria-label={t('pictures.shape')}
        value={shape}
        onChange={(value) =>
          setCrop({ ...crop, ratio: ratios[shapes.find((each) => each === value) ?? shape] })
        }
        data={[
          { value: 'original', label: t('pictures.original') },
          { value: 'square', label: t('pictures.square') },
          { value: 'wide', label: t('pictures.wide') },
        ]}
      />
      <Range
        label={t('pictures.zoom')}
        min={1}
        max={4}
        value={crop.zoom}
        onChange={(zoom) => setCrop({ ...crop, zoom })}
      />
      <Range
        label={t('pictures.across')}
        min={0}
        max={1}
        value={crop.x}
        onChange={(x) => setCrop({ ...crop, x })}
      />
      <Range
        label={t('pictures.down')}
        min={0}
        max={1}
        value={crop.y}
        onChange={(y) => setCrop({ ...crop, y })}
      />
      <Group>
        <Button
          loading={isEncoding}
          onClick={() => {
            if (!canvas.current) return;
            setEncoding(true);
            void encodePart(canvas.current).then(onDone);
          }}
        >
          {t('pictures.use')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

interface RangeProps {
  label: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

function Range({ label, onChange, ...rest }: RangeProps) {
  const id = useId();
  return (
    <Input.Wrapper label={label} labelProps={{ htmlFor: id }}>
      <input
        id={id}
        type="range"
        step={0.01}
        className={classes.range}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        {...rest}
      />
    </Input.Wrapper>
  );
}

/** The pointer's way in pixels of the picture. */
function pullOf(event: PointerEvent<HTMLCanvasElement>, picture: ImageBitmap, crop: Crop) {
  const scale = cropArea(picture, crop).width / event.currentTarget.clientWidth;
  return { x: event.movementX * scale, y: event.movementY * scale };
}

function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop): void {
  const { x, y, width, height } = cropArea(picture, crop);
  const scale = Math.min(1, longest / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height);
}
