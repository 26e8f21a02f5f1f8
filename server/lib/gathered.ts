/** Look-ups that arrive together, asked together: one round trip for many, as batches of claims are decided. */

/**
 * Wraps a look-up of many. While one is under way the next gathers, so an idle node asks for each at once and a busy one
 * for hundreds together; every question is asked after it came, so its answer knows what was committed before.
 * @param ask answers in the order of its questions; when it fails, all of them fail
 */
export function gathered<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  { most }: { readonly most: number },
): (question: Question) => Promise<Answer> {
  interface Waiting {
    readonly question: Question;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let running = false;

  const run = async () => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const answers = await ask(batch.map(({ question }) => question));
        batch.forEach(({ resolve }, index) => {
          resolve(answers[index] as Answer);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  };

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (running) return;
      running = true;
      // After the requests that arrived in the same turn of the event loop: they share the first query.
      setImmediate(() => void run());
    });
}
