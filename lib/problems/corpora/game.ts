import { replicate } from "../../stats/replicator";

/**
 * The game of cleaning data: each of `developers` cleans at cost c for a benefit b, or rides free. A share a (`leak`) of
 * the benefit reaches the others. Where it is *taken* from the maker (rivals catch up), the maker keeps (1 − a) b and
 * each other developer gets a b / (n − 1). Where it is *shared* (a copy takes nothing from the maker), the maker keeps
 * b and whoever rides free has a b as soon as one other cleans.
 */
export interface Game {
  /** Whole number from 2. */
  readonly developers: number;
  /** Above 0, in the unit of the cost. */
  readonly benefit: number;
  readonly cost: number;
  /** 0 to 1. */
  readonly leak: number;
  readonly kind: "taken" | "shared";
}

/**
 * The leak a* = 1 − c/b beyond which it is no longer an equilibrium that all clean, in both kinds of the game and for any
 * number of developers; 0 or less where cleaning does not pay even when fully protected.
 *
 * @example leakThreshold({ benefit: 4, cost: 1 }) // 0.75
 */
export function leakThreshold({ benefit, cost }: Pick<Game, "benefit" | "cost">): number {
  return 1 - cost / benefit;
}

/**
 * The numbers of cleaning developers that are Nash equilibria, by trying every profile and every developer's deviation.
 *
 * @throws RangeError for more than 16 developers: 2^n profiles are tried
 */
export function equilibria(game: Game): readonly number[] {
  const { developers } = game;
  if (!(developers >= 2 && developers <= 16)) throw new RangeError(`2 to 16 developers, got ${developers}`);
  const found = new Set<number>();
  for (let profile = 0; profile < 2 ** developers; profile++) {
    if (isEquilibrium(game, profile)) found.add(cleaners(profile));
  }
  return [...found].sort((a, b) => a - b);
}

/** A profile is a number whose bits say who cleans. */
function isEquilibrium(game: Game, profile: number): boolean {
  for (let player = 0; player < game.developers; player++) {
    const cleans = (profile & (1 << player)) !== 0;
    const others = cleaners(profile) - (cleans ? 1 : 0);
    const gain = payoff(game, !cleans, others) - payoff(game, cleans, others);
    if (gain > 1e-12 * game.benefit) return false;
  }
  return true;
}

function cleaners(profile: number): number {
  let count = 0;
  for (let rest = profile; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** What a developer earns when it cleans or not and `others` of the others clean. */
export function payoff({ developers, benefit, cost, leak, kind }: Game, cleans: boolean, others: number): number {
  if (kind === "shared") return cleans ? benefit - cost : others > 0 ? leak * benefit : 0;
  const received = (others * leak * benefit) / (developers - 1);
  return received + (cleans ? (1 - leak) * benefit - cost : 0);
}

/**
 * Share of developers that clean in the long run: replicator dynamics from one half, groups of `developers` drawn at
 * random.
 *
 * @param steps of 0.05 units of time with benefits scaled to 1; 4000 by default
 */
export function longRunShare(game: Game, steps = 4000): number {
  const { developers: n, cost, leak, benefit, kind } = game;
  const unit = { ...game, benefit: 1, cost: cost / benefit };
  const payoffs = ([x = 0]: readonly number[]): number[] =>
    kind === "shared"
      ? [1 - unit.cost, leak * (1 - (1 - x) ** (n - 1))]
      : [payoff(unit, true, (n - 1) * x), payoff(unit, false, (n - 1) * x)];
  return replicate(payoffs, [0.5, 0.5], { step: 0.05, steps }).at(-1)?.[0] ?? Number.NaN;
}

/**
 * The same in closed form: all below the threshold; beyond it nobody where the benefit is taken, and
 * 1 − (1 − a*\/a)^(1/(n − 1)) where it is shared.
 */
export function restingShare(game: Game): number {
  const threshold = leakThreshold(game);
  if (game.leak <= threshold) return 1;
  if (game.kind === "taken" || threshold <= 0) return 0;
  return 1 - (1 - threshold / game.leak) ** (1 / (game.developers - 1));
}
