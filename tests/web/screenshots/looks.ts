/** The sizes, themes and languages in which pages are looked at. */

export interface Look {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly language: 'en' | 'ar' | 'de';
  readonly isPhone: boolean;
}

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const english = [false, true].flatMap((isPhone) =>
  (['light', 'dark'] as const).map((colorScheme): Look => {
    const viewport = isPhone ? PHONE : DESK;
    return {
      name: `${isPhone ? 'phone' : 'desk'}-${colorScheme}`,
      viewport,
      colorScheme,
      language: 'en',
      isPhone,
    };
  }),
);

/** Each page is seen in all of these. */
export const looks: readonly Look[] = english;

/** Some pages are also seen in these. */
export const otherLanguages: readonly Look[] = [
  { name: 'desk-arabic', viewport: DESK, colorScheme: 'light', language: 'ar', isPhone: false },
  { name: 'phone-arabic', viewport: PHONE, colorScheme: 'dark', language: 'ar', isPhone: true },
  { name: 'phone-german', viewport: PHONE, colorScheme: 'light', language: 'de', isPhone: true },
];
