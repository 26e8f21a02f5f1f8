/** Parts of a show's form, each with what it means for buyers. */
import type { Show } from '../../../api/client.ts';
import { DateTimeField, NumberField, TextField } from '../../../console/form/fields.tsx';
import { FieldRow, FormPart } from '../../../console/form/form.tsx';
import type { Editor } from '../../../console/form/use-editor.ts';

export function WhenPart({ form, zone, venue }: { form: Editor; zone: string; venue: Show['venue'] }) {
  return (
    <div id="when">
      <FormPart
        title="When"
        text={`At ${venue.name}, ${venue.city}. Another place is another show: duplicate this one.`}
      >
        <FieldRow>
          <DateTimeField form={form} name="startsAt" label="Starts" zone={zone} />
          <DateTimeField form={form} name="endsAt" label="Ends" zone={zone} />
          <TextField
            form={form}
            name="name"
            label="Name of this date"
            maxLength={120}
            hint="Only if there are several: Saturday, Matinee."
          />
        </FieldRow>
      </FormPart>
    </div>
  );
}

export function SalePart({ form, zone }: { form: Editor; zone: string }) {
  return (
    <div id="sale">
      <FormPart
        title="Sale"
        text="Left empty, tickets sell from the moment you publish until the show ends. With a time to open, buyers see a countdown."
      >
        <FieldRow>
          <DateTimeField form={form} name="saleOpensAt" label="Sale opens" zone={zone} />
          <DateTimeField form={form} name="saleClosesAt" label="Sale closes" zone={zone} />
        </FieldRow>
      </FormPart>
    </div>
  );
}

export function LimitsPart({ form }: { form: Editor }) {
  return (
    <div id="limits">
      <FormPart title="Limits and clocks" text="These defaults suit most shows. Each says what it does.">
        <FieldRow>
          <NumberField
            form={form}
            name="customerLimit"
            label="Tickets per customer"
            hint="All orders of one person together. Empty: no limit."
          />
          <NumberField
            form={form}
            name="holdMinutes"
            label="Minutes to choose"
            hint="How long chosen places are kept for a buyer. Each further choice starts the clock anew."
          />
          <NumberField
            form={form}
            name="holdMaxMinutes"
            label="Minutes to choose, at most"
            hint="Then the places are free again, whatever the buyer does."
          />
          <NumberField
            form={form}
            name="paymentMinutes"
            label="Minutes to pay"
            hint="How long a booking waits for a payment that a bank has to confirm."
          />
        </FieldRow>
      </FormPart>
    </div>
  );
}
