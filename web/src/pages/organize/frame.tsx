/** The frame of the console, loaded with the first of its pages. */
import { Outlet } from '@tanstack/react-router';
import { ConsoleFrame } from '../../console/frame.tsx';

export default function OrganizeFrame() {
  return (
    <ConsoleFrame>
      <Outlet />
    </ConsoleFrame>
  );
}
