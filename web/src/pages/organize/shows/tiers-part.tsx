import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { NOT_SOLD } from '../../../console/catalog/seat-form.ts';
import { countsOf, type Seating } from '../../../console/catalog/show-form.ts';
import {
  freshTierKey,
  TIER_FIELDS,
  tierField,
  tierKeys,
  tierValues,
} from '../../../console/catalog/tier-form.ts';
import {
  AreaField,
  DateTimeField,
  MoneyField,
  NumberField,
  TextField,
} from '../../../console/form/fields.tsx';
import { FieldRow, FormPart } from '../../../console/form/form.tsx';
import type { Editor } from '../../../console/form/use-editor.ts';
import { ConsoleIcon } from '../../../console/icon.tsx';
import { useFormat } from '../../../i18n/index.tsx';
import { SeatsPart } from './seats-part.tsx';

interface TiersPartProps {
  readonly form: Editor;
  readonly currency: string;
  readonly zone: string;
  readonly seating: Seating;
}

/** What is sold at which price: the tiers, and with a chart which of them sells which seats. */
export function TiersPart({ form, currency, zone, seating }: TiersPartProps) {
  const keys = tierKeys(form.values);
  const counts = countsOf(form.values, seating);
  const hasChart = seating.chart !== undefined;
  const add = (kind: 'general' | 'reserved') =>
    form.update(tierValues(freshTierKey(form.values), { kind }, currency, zone));
  const remove = (key: string) =>
    form.update({
      ...Object.fromEntries(TIER_FIELDS.map((field) => [tierField(key, field), undefined])),
      // Its seats are nobody's then.
      ...Object.fromEntries(
        Object.entries(form.values)
          .filter(([field, tier]) => field.startsWith('seat:') && tier === key)
          .map(([field]) => [field, NOT_SOLD]),
      ),
    });
  return (
    <FormPart
      title="Tickets and prices"
      text="Each price is a tier: VIP, Standing, Balcony. Prices are what the buyer pays for one ticket."
    >
      <div id="tickets" className="flex flex-col gap-4">
        {keys.map((key) => (
          <TierCard
            key={key}
            form={form}
            tier={key}
            currency={currency}
            zone={zone}
            seats={counts.get(key) ?? 0}
            onRemove={() => remove(key)}
          />
        ))}
        {keys.length === 0 && <p className="text-ink-soft">Nothing is sold yet: add a tier.</p>}
        <div className="flex flex-wrap gap-2">
          {hasChart && (
            <Button size="small" onClick={() => add('reserved')}>
              <Icon name="plus" width={16} height={16} />
              Tier with numbered seats
            </Button>
          )}
          <Button size="small" onClick={() => add('general')}>
            <Icon name="plus" width={16} height={16} />
            {hasChart ? 'Tier without seats' : 'Add a tier'}
          </Button>
        </div>
      </div>
      {hasChart && <SeatsPart form={form} seating={seating} />}
    </FormPart>
  );
}

interface TierCardProps {
  readonly form: Editor;
  readonly tier: string;
  readonly currency: string;
  readonly zone: string;
  /** Of a reserved tier. */
  readonly seats: number;
  readonly onRemove: () => void;
}

function TierCard({ form, tier, currency, zone, seats, onRemove }: TierCardProps) {
  const format = useFormat();
  const name = (field: Parameters<typeof tierField>[1]) => tierField(tier, field);
  const isReserved = form.values[name('kind')] === 'reserved';
  const title = form.values[name('name')] || 'New tier';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row everywhere.
    <div
      role="group"
      aria-label={title}
      className="flex flex-col gap-3 rounded-md border border-line bg-raised p-4"
    >
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1.2fr)_minmax(0,1fr)_auto]">
        <TextField
          form={form}
          name={name('name')}
          label="Name"
          maxLength={80}
          placeholder={isReserved ? 'Stalls' : 'Standing'}
        />
        <MoneyField form={form} name={name('price')} label="Price" currency={currency} placeholder="25" />
        {isReserved ? (
          <div className="flex flex-col gap-1.5">
            <span className="text-sm font-bold">Seats</span>
            <output className="figures flex min-h-12 items-center text-xl font-bold">
              {format.number(seats)}
            </output>
          </div>
        ) : (
          <NumberField form={form} name={name('capacity')} label="Tickets" placeholder="500" />
        )}
        <Button
          look="quiet"
          aria-label={`Remove ${title}`}
          className="max-sm:-mt-1 max-sm:justify-self-end sm:mt-6.5"
          onClick={onRemove}
        >
          <ConsoleIcon name="trash" />
        </Button>
      </div>
      <TierMore form={form} tier={tier} zone={zone} />
    </div>
  );
}

function TierMore({ form, tier, zone }: { form: Editor; tier: string; zone: string }) {
  const name = (field: Parameters<typeof tierField>[1]) => tierField(tier, field);
  const hasFault = TIER_FIELDS.slice(4).some((field) => form.faults[name(field)] !== undefined);
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen || hasFault} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="inline-flex min-h-9 items-center gap-1.5 text-sm font-bold text-ink-soft hover:text-ink">
        <Icon name="down" width={16} height={16} />
        More about this tier
      </summary>
      <div className="flex flex-col gap-4 pt-3">
        <FieldRow>
          <NumberField form={form} name={name('orderMin')} label="Fewest in one order" />
          <NumberField form={form} name={name('orderMax')} label="Most in one order" />
          <NumberField
            form={form}
            name={name('admits')}
            label="People per ticket"
            hint="More than 1 for a table or a family ticket."
          />
        </FieldRow>
        <AreaField form={form} name={name('description')} label="What it includes" rows={2} />
        <FieldRow>
          <DateTimeField
            form={form}
            name={name('saleOpensAt')}
            label="Sells from"
            zone={zone}
            hint="Empty: with the show."
          />
          <DateTimeField
            form={form}
            name={name('saleClosesAt')}
            label="Sells until"
            zone={zone}
            hint="For early birds. Empty: with the show."
          />
        </FieldRow>
      </div>
    </details>
  );
}
