import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Show, Tier } from '../api/client.ts';
import { joinWaitlist } from '../api/waitlist.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { Stepper } from '../components/stepper.tsx';
import { useT } from '../i18n/index.tsx';
import { problemText } from '../i18n/problem-text.ts';
import { randomId } from '../lib/random-id.ts';
import { rememberEntry } from '../stores/waitlist.ts';

interface JoinDialogProps {
  readonly show: Show;
  readonly tier: Tier;
  readonly onClose: () => void;
}

/** How many, whether fewer would do, and where to write to. */
export default function JoinDialog({ show, tier, onClose }: JoinDialogProps) {
  const t = useT();
  const most = Math.min(tier.orderMax, show.customerLimit ?? tier.orderMax);
  const [quantity, setQuantity] = useState(Math.min(Math.max(2, tier.orderMin), most));
  const [allOrNothing, setAllOrNothing] = useState(false);
  const [email, setEmail] = useState('');
  const join = useJoin(show, tier);
  const send = (event: FormEvent) => {
    event.preventDefault();
    join.mutate({ tierId: tier.id, quantity, allOrNothing, customer: { email: email.trim() } });
  };
  return (
    <Dialog open title={t('waitlist.title', { tier: tier.name })} onClose={onClose}>
      <p className="text-ink-soft">{t('waitlist.text')}</p>
      <form onSubmit={send} className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span className="font-bold">{t('waitlist.quantity')}</span>
          <Stepper
            label={t('waitlist.quantity')}
            value={quantity}
            min={tier.orderMin}
            max={most}
            onChange={setQuantity}
          />
        </div>
        {quantity > 1 && <AllOrNothing checked={allOrNothing} onChange={setAllOrNothing} />}
        <Field
          label={t('waitlist.email')}
          hint={t('waitlist.email.hint')}
          type="email"
          autoComplete="email"
          inputMode="email"
          required
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        {join.error !== null && (
          <p role="alert" className="font-medium text-bad">
            {problemText(t, join.error)}
          </p>
        )}
        <Button type="submit" look="primary" size="large" busy={join.isPending}>
          {t('waitlist.join')}
        </Button>
      </form>
    </Dialog>
  );
}

function AllOrNothing({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const t = useT();
  const id = useId();
  return (
    <div className="flex gap-3 rounded-md bg-sunken p-4">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={`${id}-text`}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-6 shrink-0 accent-(--ink)"
      />
      <div>
        <label htmlFor={id} className="font-bold">
          {t('waitlist.allOrNothing')}
        </label>
        <p id={`${id}-text`} className="text-sm text-ink-soft">
          {t('waitlist.allOrNothing.text')}
        </p>
      </div>
    </div>
  );
}

/** Joins, and leads to the place in line. What is sent again after a lost answer has the same key. */
function useJoin(show: Show, tier: Tier) {
  const navigate = useNavigate();
  const attempt = useRef({ body: '', key: '' });
  return useMutation({
    mutationFn: (entry: Parameters<typeof joinWaitlist>[1]) => {
      const body = JSON.stringify(entry);
      if (attempt.current.body !== body) attempt.current = { body, key: randomId() };
      return joinWaitlist(show.id, entry, attempt.current.key);
    },
    onSuccess: ({ id, secret }) => {
      rememberEntry({ id, secret, showId: show.id, tierId: tier.id });
      void navigate({ to: '/waitlist/$id', params: { id } });
    },
  });
}
