import { Icon } from '../components/icon.tsx';
import { chosenWorkplace, useWorkplace, type Workplace, workplaceKey } from './workplace.tsx';

/** For whom one works: a name, or with several a choice. */
export function OrganizerSwitcher({ workplaces }: { workplaces: readonly Workplace[] }) {
  const workplace = useWorkplace();
  if (workplaces.length === 1)
    return <p className="mb-3 border-b border-line px-3 pb-3 font-extrabold break-words">{workplace.name}</p>;
  return (
    <span className="relative mb-3 flex border-b border-line pb-3">
      <select
        aria-label="Organizer"
        value={workplaceKey(workplace)}
        onChange={(event) => chosenWorkplace.set(event.target.value)}
        className="min-h-11 w-full appearance-none rounded-md border-[1.5px] border-line-strong bg-raised ps-3 pe-10 font-extrabold text-ink hover:border-ink"
      >
        {workplaces.map((each) => (
          <option key={workplaceKey(each)} value={workplaceKey(each)}>
            {each.name}
          </option>
        ))}
      </select>
      <Icon name="down" className="pointer-events-none absolute inset-e-3 top-3" />
    </span>
  );
}
