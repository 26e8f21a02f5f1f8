import type { seatmap as english } from '../en/seatmap.ts';
import type { TranslationOf } from '../message.ts';

export const seatmap: TranslationOf<typeof english> = {};
