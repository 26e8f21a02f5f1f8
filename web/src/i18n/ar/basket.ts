import type { basket as english } from '../en/basket.ts';
import type { TranslationOf } from '../message.ts';

export const basket: TranslationOf<typeof english> = {};
