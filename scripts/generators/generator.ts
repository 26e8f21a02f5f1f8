/** Makes files that are committed, so that a change of what they come from shows in review. */
export interface Generator {
  /**
   * The complete content of each file, by its path from the root of the repository. The same input gives the same
   * bytes on every machine: sort everything, and write no times and no paths.
   */
  generate(): Promise<Record<string, string>>;
  /** A folder in which this generator makes all files; others in it are deleted. */
  readonly directory?: string;
}
