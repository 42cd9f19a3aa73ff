import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { wilson } from "../../stats/wilson";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { type Evidence, inWindow, type Sensitivity, sensitivityOf, sourcesOfAll, toEstimate } from "./evidence";
import { type OriginKind, originKinds } from "./own-line";

type ReleaseRow = Rows["models/model_releases"];
type DeclaredRow = Rows["lineage/lineage_declared"];

/** The tables of origins. */
export interface OriginTables {
  readonly declared: Table<DeclaredRow>;
  readonly releases: Table<ReleaseRow>;
  readonly configs: Table<Rows["lineage/model_configs"]>;
  readonly families: Table<Rows["lineage/families"]>;
  readonly identity: Table<Rows["lineage/architecture_identity"]>;
}

/** The share of one kind with its interval. */
export interface OriginShare {
  readonly kind: OriginKind;
  readonly share: Estimate;
}

/** Releases by what they stand on. */
export interface BaseCounts {
  /** The maker's own pre-training or own earlier model. */
  readonly own: number;
  /** Another Chinese maker's open model. */
  readonly chinese: number;
  /** A foreign open model. */
  readonly foreign: number;
  /** Not stated where we looked. */
  readonly unknown: number;
}

/** Shares of original, wrapped and assembled models, and of designs. */
export interface OriginResult extends Evidence {
  /** Of the models with a declared derivation. */
  readonly declared: readonly OriginShare[];
  /** Models whose derivation is not stated; they are in no share. */
  readonly undeclared: number;
  /** Releases within the window by what they stand on. */
  readonly releases: BaseCounts;
  /** Own line among the releases with a declared base. */
  readonly ownShare: Estimate | null;
  /** The share of own lines over all releases of the window if every unknown base were foreign, and if every one were own. */
  readonly ownBounds: { readonly low: number; readonly high: number };
  /** The same counts by half-year, without rows dated by a list. */
  readonly halves: readonly { readonly half: string; readonly counts: BaseCounts; readonly own: Estimate | null }[];
  /** Chinese models with a known configuration by whose design they use. */
  readonly designs: readonly { readonly design: Design; readonly models: number; readonly share: Estimate }[];
  readonly sensitivity: readonly Sensitivity[];
}

/** LLaMA's design (stated identical), LLaMA's design changed, a design of Chinese makers, or another foreign one. */
export type Design = "llama" | "llama_changed" | "own" | "foreign_other";

/** Sorts models by what their makers declare (M2). */
export function modelOrigins(tables: OriginTables, parameters: Parameters): OriginResult {
  const declared = keepConfidence(tables.declared.rows(), parameters.confidence);
  const releases = keepConfidence(tables.releases.rows(), parameters.confidence).filter((row) =>
    inWindow(row.release_date, parameters),
  );
  const counts = countBases(releases);
  const known = counts.own + counts.chinese + counts.foreign;
  const total = Math.max(1, known + counts.unknown);
  return {
    declared: sharesOf(declared),
    undeclared: declared.filter((row) => row.derivation === "unknown").length,
    releases: counts,
    ownShare: shareOf(counts.own, known),
    ownBounds: { low: counts.own / total, high: (counts.own + counts.unknown) / total },
    halves: halvesOf(releases.filter((row) => row.date_precision !== "first_listed")),
    designs: designsOf(tables, parameters),
    sensitivity: sensitivityOf(tables.releases.rows(), (rows) => {
      const kept = countBases(rows.filter((row) => inWindow(row.release_date, parameters)));
      const n = kept.own + kept.chinese + kept.foreign;
      return { value: n === 0 ? null : kept.own / n, n };
    }),
    sources: sourcesOfAll(declared, releases, tables.families.rows(), tables.identity.rows()),
    caveats,
  };
}

function sharesOf(rows: readonly DeclaredRow[]): OriginShare[] {
  const kinds = rows.map(originKinds(rows)).filter((kind) => kind !== null);
  const all: readonly OriginKind[] = ["original", "wrapped", "assembled"];
  return all.flatMap((kind) => {
    const share = shareOf(kinds.filter((one) => one === kind).length, kinds.length);
    return share === null ? [] : [{ kind, share }];
  });
}

function shareOf(count: number, of: number): Estimate | null {
  return of === 0 ? null : toEstimate(wilson(count, of), { n: of, unit: "share", method: "Wilson" });
}

function countBases(rows: readonly ReleaseRow[]): BaseCounts {
  const kinds = rows.map(baseOf);
  const count = (kind: keyof BaseCounts): number => kinds.filter((one) => one === kind).length;
  return { own: count("own"), chinese: count("chinese"), foreign: count("foreign"), unknown: count("unknown") };
}

/** A model built on its maker's own earlier one belongs to the maker's own line. */
function baseOf(row: ReleaseRow): keyof BaseCounts {
  if (row.base_family === "unknown") return "unknown";
  if (row.base_family.startsWith("own_pretraining")) return "own";
  if (!row.base_family.startsWith("chinese_")) return "foreign";
  return row.note?.includes("base is the maker's own earlier model") ? "own" : "chinese";
}

function halvesOf(rows: readonly ReleaseRow[]): OriginResult["halves"] {
  const names = [...new Set(rows.map((row) => halfOf(row.release_date ?? "")))].sort();
  return names.map((half) => {
    const counts = countBases(rows.filter((row) => halfOf(row.release_date ?? "") === half));
    return { half, counts, own: shareOf(counts.own, counts.own + counts.chinese + counts.foreign) };
  });
}

function halfOf(date: string): string {
  return `${date.slice(0, 4)} H${Number(date.slice(5, 7)) <= 6 ? 1 : 2}`;
}

function designsOf(tables: OriginTables, parameters: Parameters): OriginResult["designs"] {
  const families = new Map(tables.families.rows().map((row) => [row.class_name, row]));
  const changed = new Set(
    tables.identity.rows().flatMap((row) => (isLlamaChanged(row) ? [row.subject_class ?? ""] : [])),
  );
  const designs = keepConfidence(tables.configs.rows(), parameters.confidence)
    .filter((row) => row.country === "CN")
    .flatMap((row): Design[] => {
      const name = row.architectures ?? row.model_type;
      const family = name === null ? undefined : families.get(name);
      if (name === null || family === undefined) return [];
      if (family.family === "LLaMA") return ["llama"];
      if (changed.has(name)) return ["llama_changed"];
      return [family.design_origin === "CN" ? "own" : "foreign_other"];
    });
  const all: readonly Design[] = ["llama", "llama_changed", "own", "foreign_other"];
  return all.flatMap((design) => {
    const models = designs.filter((one) => one === design).length;
    const share = shareOf(models, designs.length);
    return share === null ? [] : [{ design, models, share }];
  });
}

function isLlamaChanged(row: Rows["lineage/architecture_identity"]): boolean {
  return (
    row.reference.includes("LLaMA") && ["modified", "same_design", "renamed_and_fused", "mixed"].includes(row.relation)
  );
}

const caveats: readonly Text[] = [
  {
    en: "Both tables hold what makers of open models declare. Closed models, the bulk of the 130 that the article counts, almost never state a base: the shares speak for open models.",
    zh: "两张表都是开源模型开发者的自述。闭源模型占文章所计130个中的大部分，几乎从不说明底座：这些比例只代表开源模型。",
  },
  {
    en: "Lists of community notes do not always tell instruction tuning from continued training; both count as wrapped here. A model built on its maker's own earlier one counts as the maker's own.",
    zh: "社区名单未必区分指令微调与继续训练，这里都算套壳；建立在自家旧模型之上的算自有。",
  },
];
