/** The door of one show, for a phone in one hand: scan, see yes or no, and go on; with a connection or without. */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Skeleton } from '../../components/skeleton.tsx';
import { deviceName, doorSettings } from '../../door/settings.ts';
import type { Station, StationState } from '../../door/station.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { preferences } from '../../stores/preferences.ts';
import { useStored } from '../../stores/use-stored.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { CameraView } from './camera-view.tsx';
import { CodeForm } from './code-form.tsx';
import { ConflictsDialog } from './conflicts-dialog.tsx';
import { CountsView } from './counts.tsx';
import { Notices } from './notices.tsx';
import { Recent } from './recent.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useScanning, useUndo } from './use-scanning.ts';
import { useStation } from './use-station.ts';

export default function DoorPage() {
  const { showId } = useParams({ from: '/organize/shows/$showId/door' });
  const opened = useStation(showId);
  if (opened === undefined) return <Skeleton className="m-4 h-52" />;
  if (opened.state.refused === 'not-here') return <NotFound />;
  return <Door showId={showId} {...opened} />;
}

interface DoorProps {
  readonly showId: number;
  readonly station: Station;
  readonly state: StationState;
}

function Door({ showId, station, state }: DoorProps) {
  const { gate } = useStored(doorSettings);
  const { answer, isAsking, scan, letInRest, letIn } = useScanning(station);
  const undo = useUndo(station);
  const [dialog, setDialog] = useState<'settings' | 'conflicts'>();
  const close = () => setDialog(undefined);
  const device = deviceName(gate, preferences.get().clientId);
  return (
    <div lang="en" dir="ltr" className="flex grow flex-col">
      <TopBar state={state} gate={device} onSettings={() => setDialog('settings')} />
      <div className="mx-auto grid w-full max-w-6xl items-start gap-5 p-3 pb-10 sm:p-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <AnswerPanel answer={answer} isAsking={isAsking} onAll={letInRest} onLetIn={letIn} />
          <Notices state={state} onConflicts={() => setDialog('conflicts')} />
          <CameraView onCode={scan} />
          <CodeForm onCode={scan} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {state.counts && <CountsView counts={state.counts} />}
          <Recent answers={state.recent} onUndo={undo} />
        </div>
      </div>
      <SettingsDialog open={dialog === 'settings'} onClose={close} />
      <ConflictsDialog showId={showId} open={dialog === 'conflicts'} onClose={close} />
    </div>
  );
}
