/** What a seat of a show can be. */
export type SeatState = 'available' | 'held' | 'pending' | 'sold';
