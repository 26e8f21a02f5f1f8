import { Link } from '@tanstack/react-router';
import { Icon } from '../../components/icon.tsx';
import type { StationState } from '../../door/station.ts';
import { Heading } from '../../shell/heading.tsx';
import { DoorIcon } from './icon.tsx';

interface TopBarProps {
  readonly state: StationState;
  readonly gate: string;
  readonly onSettings: () => void;
}

/** Which show, which gate, and whether there is a connection. */
export function TopBar({ state, gate, onSettings }: TopBarProps) {
  const { facts, isOnline, waiting } = state;
  const title = [facts?.show.title ?? 'Door', facts?.show.name].filter(Boolean).join(' · ');
  return (
    <header className="sticky top-0 z-10 flex items-center gap-2 border-b border-line bg-surface p-2">
      <Link
        to="/door"
        aria-label="Choose another show"
        className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunken"
      >
        <DoorIcon name="back" />
      </Link>
      <div className="min-w-0 grow leading-tight">
        <Heading title={title} className="line-clamp-2 font-extrabold" />
        <p className="truncate text-sm text-ink-soft">{gate}</p>
      </div>
      <p
        role="status"
        className={`flex min-h-9 shrink-0 items-center gap-2 rounded-full px-3 text-sm font-bold ${
          isOnline ? 'bg-good-soft text-good' : 'bg-warn-soft text-warn'
        }`}
      >
        {!isOnline && <Icon name="offline" className="size-4" />}
        {isOnline ? 'Online' : 'Offline'}
        {waiting > 0 && `, ${waiting} waiting`}
      </p>
      <button
        type="button"
        aria-label="Settings of this device"
        onClick={onSettings}
        className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunken"
      >
        <DoorIcon name="settings" />
      </button>
    </header>
  );
}
