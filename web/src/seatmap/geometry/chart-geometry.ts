/** A chart as `GET /api/v1/charts/{id}` sends it. The arrays of a row run from left to right. */
export interface ChartGeometry {
  readonly id: number;
  readonly seatCount: number;
  readonly layout: {
    readonly width: number;
    readonly height: number;
    readonly stage: Stage;
  };
  readonly sections: readonly ChartSectionGeometry[];
  /** Seats with a place for a wheelchair. */
  readonly accessible: readonly number[];
  /** Seats for who comes along with one. */
  readonly companions: readonly number[];
}

export interface Stage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

export interface ChartSectionGeometry {
  readonly section: number;
  readonly name: string;
  /** Corners; none where the chart doesn't draw the section. */
  readonly outline: readonly (readonly number[])[];
  readonly rows: readonly ChartRowGeometry[];
}

export interface ChartRowGeometry {
  readonly row: number;
  readonly label: string;
  readonly seats: readonly number[];
  readonly labels: readonly string[];
  /** Neighbors differ by one; a gap is an aisle. */
  readonly positions: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}
