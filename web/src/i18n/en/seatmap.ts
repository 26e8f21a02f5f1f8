export const seatmap = {} as const;
