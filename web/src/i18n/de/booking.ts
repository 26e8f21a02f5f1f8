import type { booking as english } from '../en/booking.ts';
import type { TranslationOf } from '../message.ts';

export const booking: TranslationOf<typeof english> = {};
