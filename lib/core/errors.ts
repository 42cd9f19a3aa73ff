/**
 * A fault that the user can mend: one paragraph that names the file, the place, what is wrong and what to do.
 * The command line prints its message without a stack and exits 2; everything else is a bug and exits 1.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}
