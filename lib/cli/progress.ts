/** Tells how far a piece of work is, for example `tell("12 of 48 files")`. */
export type Tell = (state: string) => void;

/**
 * Does a piece of work and shows how far it is: live on a terminal, as one plain line at the end elsewhere.
 *
 * @param work gets `tell`; its result names what was done, for the closing line
 */
export async function withProgress<T>(
  title: string,
  work: (tell: Tell) => Promise<T>,
  summary: (result: T) => string,
): Promise<T> {
  if (!process.stdout.isTTY) {
    const result = await work(() => undefined);
    console.log(`${title}: ${summary(result)}`);
    return result;
  }
  const { Listr } = await import("listr2");
  let result: { readonly value: T } | undefined;
  await new Listr([
    {
      title,
      task: async (_: unknown, task: { title: string; output: string }) => {
        const value = await work((state) => {
          task.output = state;
        });
        result = { value };
        task.title = `${title}: ${summary(value)}`;
      },
    },
  ]).run();
  if (!result) throw new Error(`${title} gave no result`);
  return result.value;
}
