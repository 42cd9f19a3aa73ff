import { assignment } from "../stats/assignment";
import { fits, guessDimensions } from "./guess-dimensions";
import type { RoleNames } from "./role-names";
import type { FormKind, TensorForm } from "./tensor-form";
import type { TensorKind } from "./tensor-kinds";
import { type Dimensions, shapeOf } from "./tensor-roles";

/** A tensor that has the same role and shape as one of the family but another name. */
export interface Rename {
  readonly role: string;
  /** Its name in the family. */
  readonly from: string;
  /** Its name in the model at hand. */
  readonly to: string;
  readonly shape: readonly number[] | null;
  /** How many tensors bear it (one a layer, say). */
  readonly count: number;
  /** Whether published forms know its new name, but for another role. */
  readonly conflicting: boolean;
  /** Other unknown names of the model that shape and scope allow just as well: which is which, a header cannot say. */
  readonly interchangeable: readonly string[];
}

/** How the tensors of a model fit a family's form. */
export interface FormMatch {
  /** Share of tensors on either side without a partner of the same role and shape: 0 is the same structure, 1 has nothing in common. */
  readonly structure: number;
  /** Share of the paired tensors that bear another name. */
  readonly renamed: number;
  /** `structure`, plus a tenth of `renamed`, plus a fifth of the share of names that are known for another role: names never outweigh a tensor. */
  readonly distance: number;
  readonly renames: readonly Rename[];
  /** Tensors of the model without a partner. */
  readonly extra: readonly string[];
  /** Tensors of the family without a partner. */
  readonly lacking: readonly string[];
}

/** What another name counts beside a tensor, and what a name known for another role counts on top. */
export const nameWeight = 0.1;
export const conflictWeight = 0.2;

/**
 * Fits the tensors of a model to a family's form by the cheapest assignment (Hungarian method) on shape, scope, role and name.
 * Tensors pair only where the shapes allow; where shapes are unknown, names decide.
 *
 * @param kinds what {@link gatherKinds} gives, at most a few hundred
 * @param names the lexicon of roles; it settles which of several tensors of one shape is which
 */
export function matchForm(kinds: readonly TensorKind[], form: TensorForm, names: RoleNames): FormMatch {
  const sizes = guessDimensions(kinds, form);
  const side = Math.max(kinds.length, form.kinds.length);
  const costs = Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => {
      const [kind, due] = [kinds[row], form.kinds[column]];
      return kind === undefined || due === undefined ? unpaired : pairCost({ kind, due, sizes, names });
    }),
  );
  const chosen = assignment(costs).columns;
  const pairs = kinds.flatMap((kind, row) => {
    const due = form.kinds[chosen[row] ?? -1];
    return due !== undefined && (costs[row]?.[chosen[row] ?? -1] ?? impossible) < impossible ? [{ kind, due }] : [];
  });
  return summarise({ kinds, form, pairs, names, sizes });
}

const unpaired = 1;
const impossible = 2;

interface Candidate {
  readonly kind: TensorKind;
  readonly due: FormKind;
  readonly sizes: Dimensions | null;
  readonly names: RoleNames;
}

/** What it costs to take a tensor for one of the form: 0 for the same name and shape, 2 where shape or scope forbid it. */
function pairCost(candidate: Candidate): number {
  const { kind, due, names } = candidate;
  if (!mayPair(candidate)) return impossible;
  if (kind.pattern === due.pattern) return 0;
  const roles = names.rolesOf(kind.pattern);
  const hint = roles.size === 0 ? 0.1 : roles.has(due.role) ? 0 : conflictWeight + 0.1;
  const suffix = kind.pattern.endsWith(".bias") === due.isBias ? 0 : 0.05;
  return nameWeight + hint + suffix;
}

function mayPair({ kind, due, sizes, names }: Candidate): boolean {
  if (kind.perLayer !== due.perLayer || kind.perExpert !== due.perExpert) return false;
  if (kind.shape === null || sizes === null) {
    const roles = names.rolesOf(kind.pattern);
    return kind.pattern === due.pattern || roles.size === 0 || roles.has(due.role);
  }
  const shape = shapeOf(due.role, due.isBias, sizes);
  if (shape === null) return kind.pattern === due.pattern;
  return fits(kind.shape, shape) || (shape.length === 2 && fits(kind.shape.toReversed(), shape));
}

interface Pairing {
  readonly kinds: readonly TensorKind[];
  readonly form: TensorForm;
  readonly pairs: readonly { readonly kind: TensorKind; readonly due: FormKind }[];
  readonly names: RoleNames;
  readonly sizes: Dimensions | null;
}

function summarise({ kinds, form, pairs, names, sizes }: Pairing): FormMatch {
  const other = pairs.filter(({ kind, due }) => kind.pattern !== due.pattern);
  const places = exchanges(other, { sizes, names });
  const total = kinds.length + form.kinds.length;
  const structure = total === 0 ? 1 : (total - 2 * pairs.length) / total;
  const renamed = pairs.length === 0 ? 0 : other.length / pairs.length;
  const conflicting = ({ kind, due }: Pairing["pairs"][number]): boolean => {
    const roles = names.rolesOf(kind.pattern);
    return roles.size > 0 && !roles.has(due.role);
  };
  const conflicts = pairs.length === 0 ? 0 : other.filter(conflicting).length / pairs.length;
  const paired = { kinds: new Set(pairs.map(({ kind }) => kind)), due: new Set(pairs.map(({ due }) => due)) };
  return {
    structure,
    renamed,
    distance: structure + nameWeight * renamed + conflictWeight * conflicts,
    renames: other.map(({ kind, due }, i) => ({
      role: due.role,
      from: due.pattern,
      to: kind.pattern,
      shape: kind.shape,
      count: kind.count,
      conflicting: conflicting({ kind, due }),
      interchangeable: places[i] ?? [],
    })),
    extra: kinds.filter((kind) => !paired.kinds.has(kind)).map((kind) => kind.pattern),
    lacking: form.kinds.filter((due) => !paired.due.has(due)).map((due) => due.pattern),
  };
}

/**
 * For each renamed tensor the others that could stand in its place in an assignment that costs as little: those with which it lies
 * on a round of exchanges that cost nothing. Neither name nor shape says which of them is which.
 */
function exchanges(pairs: Pairing["pairs"], { sizes, names }: Pick<Candidate, "sizes" | "names">): string[][] {
  const cost = (kind: TensorKind, due: FormKind): number => pairCost({ kind, due, sizes, names });
  const next = pairs.map(({ kind }) =>
    pairs.flatMap((other, j) => (Math.abs(cost(kind, other.due) - cost(other.kind, other.due)) < 1e-12 ? [j] : [])),
  );
  const reached = next.map((_, from) => reachable(from, next));
  return pairs.map((_, i) =>
    pairs.flatMap(({ kind }, j) => (j !== i && reached[i]?.has(j) && reached[j]?.has(i) ? [kind.pattern] : [])),
  );
}

function reachable(from: number, next: readonly (readonly number[])[]): Set<number> {
  const found = new Set([from]);
  for (const place of found) for (const then of next[place] ?? []) found.add(then);
  return found;
}
