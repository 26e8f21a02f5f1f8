import type { checkout as english } from '../en/checkout.ts';
import type { TranslationOf } from '../message.ts';

export const checkout: TranslationOf<typeof english> = {};
