import { classes } from '../../components/classes.ts';
import type { MemberRole } from './queries.ts';

/** What each role is for, in the order of how much it may do. */
export const ROLES: readonly { readonly role: MemberRole; readonly label: string; readonly means: string }[] =
  [
    {
      role: 'organizer',
      label: 'Organizer',
      means: 'Everything: events, venues, prices, sales, bookings, the team and its keys.',
    },
    {
      role: 'finance',
      label: 'Finance',
      means: 'Sees sales and bookings, exports them, gives money back, reads the audit log.',
    },
    { role: 'door', label: 'Door', means: 'Checks tickets in, and sees which shows there are.' },
  ];

export const roleLabel = (role: MemberRole): string =>
  ROLES.find((each) => each.role === role)?.label ?? role;

interface RoleChoiceProps {
  readonly chosen: readonly MemberRole[];
  readonly onChange: (roles: readonly MemberRole[]) => void;
}

/** Which roles somebody shall have: one or more. */
export function RoleChoice({ chosen, onChange }: RoleChoiceProps) {
  const toggle = (role: MemberRole) =>
    onChange(chosen.includes(role) ? chosen.filter((each) => each !== role) : [...chosen, role]);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-bold">Roles</legend>
      {ROLES.map(({ role, label, means }) => (
        <Check
          key={role}
          label={label}
          note={means}
          checked={chosen.includes(role)}
          onChange={() => toggle(role)}
        />
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** A box to tick, with what it means. */
export function Check({ label, note, checked, onChange }: CheckProps) {
  return (
    <label
      className={classes(
        'flex min-h-11 cursor-pointer items-start gap-3 rounded-md border-[1.5px] border-line-strong bg-raised px-3 py-2.5',
        'has-checked:border-ink has-checked:bg-sunken',
      )}
    >
      <input
        type="checkbox"
        checked={checked}
        onChange={onChange}
        className="mt-1 size-4 shrink-0 accent-(--ink)"
      />
      <span className="min-w-0">
        <span className="block font-bold">{label}</span>
        {note !== undefined && <span className="block text-sm text-ink-soft">{note}</span>}
      </span>
    </label>
  );
}
