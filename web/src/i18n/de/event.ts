import type { event as english } from '../en/event.ts';
import type { TranslationOf } from '../message.ts';

export const event: TranslationOf<typeof english> = {};
