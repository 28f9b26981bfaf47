import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import type { Theme } from '../../../../../core/contract/model/venue/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconDeviceDesktop, IconDeviceMobile, IconMoon, IconSun } from '../../../kit/icons.ts';
import type { Device } from './scaled-frame.tsx';

interface DeviceChoiceProps {
  value: Device;
  onChange: (device: Device) => void;
}

/** The screen that a preview is shown on. */
export function DeviceChoice({ value, onChange }: DeviceChoiceProps) {
  const { t } = useWords();
  return (
    <SegmentedControl
      aria-label={t('venues.previewDevice')}
      value={value}
      onChange={(chosen) => onChange(chosen === 'phone' ? 'phone' : 'desktop')}
      data={[
        { value: 'phone', label: <Choice icon={IconDeviceMobile} label={t('venues.phoneScreen')} /> },
        { value: 'desktop', label: <Choice icon={IconDeviceDesktop} label={t('venues.desktopScreen')} /> },
      ]}
    />
  );
}

interface SchemeChoiceProps {
  value: Theme;
  onChange: (scheme: Theme) => void;
}

/** Whether a preview is light or dark. */
export function SchemeChoice({ value, onChange }: SchemeChoiceProps) {
  const { t } = useWords();
  return (
    <SegmentedControl
      aria-label={t('venues.previewScheme')}
      value={value}
      onChange={(chosen) => onChange(chosen === 'dark' ? 'dark' : 'light')}
      data={[
        { value: 'light', label: <Choice icon={IconSun} label={t('venues.light')} /> },
        { value: 'dark', label: <Choice icon={IconMoon} label={t('venues.dark')} /> },
      ]}
    />
  );
}

function Choice({ icon: Icon, label }: { icon: typeof IconSun; label: string }) {
  return (
    <>
      <Icon size={18} aria-hidden style={{ display: 'block' }} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </>
  );
}
