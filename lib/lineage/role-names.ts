import type { TensorForm } from "./tensor-form";

/** Which roles a tensor's name hints at, learnt from published forms. */
export interface RoleNames {
  /** The roles that a name is known for; empty for a name never seen. */
  rolesOf(pattern: string): ReadonlySet<string>;
}

/**
 * A lexicon from the last part of a tensor's name (`q_proj`, `ln_1`, `w2`; punctuation and case put aside) to the roles that published
 * forms use it for. A name is a hint and no proof: shape decides first.
 */
export function roleNames(forms: readonly TensorForm[]): RoleNames {
  const roles = new Map<string, Set<string>>();
  for (const form of forms) {
    for (const { pattern, role } of form.kinds) {
      const known = roles.get(leafOf(pattern)) ?? new Set<string>();
      known.add(role);
      roles.set(leafOf(pattern), known);
    }
  }
  const none: ReadonlySet<string> = new Set();
  return { rolesOf: (pattern) => roles.get(leafOf(pattern)) ?? none };
}

function leafOf(pattern: string): string {
  const parts = pattern.replace(/\.(weight|bias)$/, "").split(".");
  return (parts.at(-1) ?? "").toLowerCase().replace(/[^a-z0-9]/g, "");
}
