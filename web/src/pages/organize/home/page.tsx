/** Where an organizer begins. */
import { Link } from '@tanstack/react-router';
import { buttonClasses } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';

export default function HomePage() {
  return (
    <ConsolePage>
      <PageHead title="Your box office" />
      <EmptyState
        title="Everything begins with an event"
        action={
          <Link to="/organize/events" className={buttonClasses('primary', 'large')}>
            To your events
          </Link>
        }
      >
        An event is what you advertise. Its shows are its dates: each has a place, prices and a sale of its
        own.
      </EmptyState>
    </ConsolePage>
  );
}
