/** How wide a text runs, in CSS pixels, estimated from its characters: close enough to break lines and set margins. */
export function estimateWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * fontSize * (bold ? 1.06 : 1);
}

/**
 * A text broken into lines no wider than `width` CSS pixels, at spaces (the thin space inside a number is none) and between Chinese
 * characters; closing punctuation never starts a line, nor does an opening bracket end one.
 */
export function breakLines(text: string, width: number, fontSize: number, bold = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && estimateWidth((line + piece).trimEnd(), fontSize, bold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** Text made safe for Plotly's rich text: data never becomes markup. */
export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function pieces(text: string): string[] {
  return (
    text.match(
      /[（《“]*(?![（《“])[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF”][，。；：、！？）》”%,.;:)]*|[（《“]*[^ \n“\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+(?: %)?[，。；：、！？）》”%,.;:)]*[ \n]*|[（《“]|[ \n]+/gu,
    ) ?? []
  );
}

function widthOf(character: string): number {
  if (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u.test(character)) return 1;
  if (/[MW@%—…]/.test(character)) return 0.9;
  if (/[A-Z0-9]/.test(character)) return 0.62;
  if (/[fijlrt.,;:!|()[\]'’ ]/.test(character)) return 0.34;
  return 0.55;
}
