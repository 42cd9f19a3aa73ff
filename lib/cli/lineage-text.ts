import { inert, textTable } from "../core/text-table";
import { formatNumber } from "../figures/numbers";
import type { Neighbour } from "../lineage/fingerprint";
import type { Identification } from "../lineage/identify";

/** How many families the table names. */
const shownFamilies = 5;

/** The result for a terminal: nearest families, what differs, renamed tensors, and what that shows and does not show. */
export function lineageText(result: Identification): string {
  const [nearest] = result.neighbours;
  const parts = [headText(result), familiesText(result)];
  if (nearest !== undefined) parts.push(differencesText(nearest), renamesText(nearest, result), unpairedText(nearest));
  parts.push(meaningText(result), result.remarks.map((remark) => `Note: ${remark}`).join("\n"));
  return parts.filter((part) => part !== "").join("\n\n");
}

function headText({
  path,
  read,
  calledItself,
  declaredFamily,
  sameNamesAs,
  kinds,
  filledFromClass,
}: Identification): string {
  const named = calledItself === null ? null : (calledItself.className ?? calledItself.modelType);
  return [
    inert(path),
    `Read: ${read.map(inert).join(", ")}${kinds === null ? "" : ` (${kinds} kinds of tensors)`}`,
    named === null
      ? ""
      : `Calls itself ${inert(named)}${declaredFamily === null ? ", an unknown class" : `, a class of the family ${declaredFamily}`}.`,
    filledFromClass.length === 0
      ? ""
      : `Left to that class and filled from its known models: ${filledFromClass.join(", ")}.`,
    sameNamesAs.length === 0 ? "" : `Its tensor names are, one by one, those of ${sameNamesAs.join("; ")}.`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function familiesText({ neighbours, tied }: Identification): string {
  const rows = neighbours
    .slice(0, Math.max(shownFamilies, tied.length))
    .map((one) => [
      one.family,
      formatNumber(one.distance, 3),
      one.structureDistance === null ? "–" : formatNumber(one.structureDistance, 3),
      one.nearestModel ?? "–",
      one.tensors === null ? "–" : formatNumber(one.tensors.structure, 3),
      one.tensors === null ? "–" : String(one.tensors.renames.length),
      one.form === null ? "–" : `${one.form.name}${one.form.complete ? "" : " (incomplete list)"}`,
    ]);
  const table = textTable(
    [
      { heading: "Nearest families" },
      { heading: "Distance", align: "right" },
      { heading: "Structure", align: "right" },
      { heading: "Nearest model" },
      { heading: "Tensors", align: "right" },
      { heading: "Renamed", align: "right" },
      { heading: "List of tensors" },
    ],
    rows,
  );
  return tied.length > 1
    ? `${table}\n${tied.join(", ")} are equally near: what was given cannot tell them apart.`
    : table;
}

function differencesText({ differences, nearestModel }: Neighbour): string {
  if (nearestModel === null) return "";
  const show = (value: string | number | boolean | null): string =>
    value === null ? "unknown" : typeof value === "number" ? formatNumber(value, 4) : String(value);
  if (differences.length === 0) return `No field of the structure differs from ${nearestModel}.`;
  const rows = differences.map(({ field, value, other }) => [field, show(value), show(other)]);
  return textTable([{ heading: "What differs" }, { heading: "here" }, { heading: nearestModel }], rows);
}

function renamesText({ tensors, family }: Neighbour, { kinds }: Identification): string {
  if (tensors === null) return "";
  if (tensors.renames.length === 0) return `No tensor is renamed against ${family}.`;
  const rows = tensors.renames.map(({ role, from, to, count, interchangeable, conflicting }) => [
    role,
    from,
    inert(to),
    String(count),
    [
      conflicting ? "known for another role" : "",
      interchangeable.length === 0 ? "" : `or ${interchangeable.map(inert).join(", ")}`,
    ]
      .filter(Boolean)
      .join("; "),
  ]);
  const table = textTable(
    [
      { heading: "Role" },
      { heading: `Name in ${family}`, width: 48 },
      { heading: "Name here", width: 48 },
      { heading: "Tensors", align: "right" },
      { heading: "Remark", width: 40 },
    ],
    rows,
  );
  return `Renamed: ${tensors.renames.length} of ${kinds ?? 0} kinds of tensors\n${table}`;
}

function unpairedText({ tensors, family }: Neighbour): string {
  if (tensors === null) return "";
  const list = (names: readonly string[]): string =>
    `${names.slice(0, 12).map(inert).join(", ")}${names.length > 12 ? ` and ${names.length - 12} more` : ""}`;
  return [
    tensors.extra.length === 0 ? "" : `Only here: ${list(tensors.extra)}`,
    tensors.lacking.length === 0 ? "" : `Only in ${family}: ${list(tensors.lacking)}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function meaningText({ neighbours, tied }: Identification): string {
  const [nearest] = neighbours;
  if (nearest === undefined) return "";
  const isSame = (nearest.tensors?.structure ?? 1) === 0;
  const shows = isSame
    ? `Every tensor has a partner of the same role and shape in ${tied.length > 1 ? "these families" : nearest.family}: the architecture is the same${(nearest.tensors?.renames.length ?? 0) > 0 ? " up to names" : ""}.`
    : tied.length > 1
      ? "Several known architectures are equally near: what was given is too little to name one."
      : `${nearest.family} is the nearest known architecture; what differs is listed above.`;
  return `What this shows: ${shows}\nWhat it does not show: whether weights were copied. Equal structure is no proof of it, for no weight is read; many makers train designs of others from zero, openly.`;
}
