export const basket = {} as const;
