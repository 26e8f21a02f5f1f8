import type { show as english } from '../en/show.ts';
import type { TranslationOf } from '../message.ts';

export const show: TranslationOf<typeof english> = {};
