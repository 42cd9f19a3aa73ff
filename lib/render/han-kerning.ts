/**
 * Which full-width punctuation marks give up half of their width, as browsers collapse runs of it (CSS Text 4,
 * `text-spacing-trim: normal`): an opening mark after punctuation, a closing one before punctuation.
 * @returns index and length (UTF-16) of each mark
 */
export function collapsedPunctuation(text: string): readonly number[] {
  if (!fullWidth.test(text)) return [];
  const collapsed: number[] = [];
  let before: Kind | null = null;
  for (let index = 0; index < text.length; index++) {
    const kind = kindOf(text.charAt(index));
    if (kind === "open" && before !== null && before !== "closeNarrow") collapsed.push(index);
    if (before === "close" && (kind === "close" || kind === "middle" || kind === "closeNarrow"))
      collapsed.push(index - 1);
    before = kind;
  }
  return collapsed;
}

type Kind = "open" | "close" | "middle" | "openNarrow" | "closeNarrow";

const fullWidth = /[\u3000-\u3002\u3008-\u3011\u3014-\u301f\uff01-\uff60]/;
const kinds: readonly (readonly [Kind, string])[] = [
  ["open", "「『（［｛〈《【〔〖〘〚〝｟"],
  ["close", "」』）］｝〉》】〕〗〙〛〞〟｠、。，．：；"],
  ["middle", "\u3000・"],
  ["openNarrow", "([{«"],
  ["closeNarrow", ")]}»"],
];
const kindByCharacter = new Map(
  kinds.flatMap(([kind, all]) => [...all].map((character) => [character, kind] as const)),
);

function kindOf(character: string): Kind | null {
  return kindByCharacter.get(character) ?? null;
}
