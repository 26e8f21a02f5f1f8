import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { type DoorSettings, deviceName, doorSettings } from '../../door/settings.ts';
import { preferences } from '../../stores/preferences.ts';
import { useStored } from '../../stores/use-stored.ts';

/** What this device is called, and how it says yes and no. */
export function SettingsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const settings = useStored(doorSettings);
  const change = (part: Partial<DoorSettings>) => doorSettings.update((before) => ({ ...before, ...part }));
  return (
    <Dialog open={open} title="This device" onClose={onClose}>
      <Field
        label="Name of the gate or device"
        hint="Others read it where a ticket was used before."
        value={settings.gate}
        placeholder={deviceName('', preferences.get().clientId)}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => change({ gate: event.target.value })}
      />
      <Switch label="Sound" isOn={settings.sound} onChange={(sound) => change({ sound })} />
      <Switch label="Vibration" isOn={settings.vibration} onChange={(vibration) => change({ vibration })} />
    </Dialog>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

const Switch = ({ label, isOn, onChange }: SwitchProps) => (
  <label className="flex min-h-11 items-center gap-3 font-bold">
    <input
      type="checkbox"
      className="size-6 accent-(--good)"
      checked={isOn}
      onChange={(event) => onChange(event.target.checked)}
    />
    {label}
  </label>
);
