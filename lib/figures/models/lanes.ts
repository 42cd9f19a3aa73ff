import type { Text } from "../../core/text";
import type { Lane, LaneEvent, TimelineResult } from "../../problems/models/timeline";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatFixed, formatNumber } from "../numbers";
import { ink, palette } from "../palette";

interface EventKind {
  readonly name: Text;
  readonly color: string;
  readonly symbol: string;
  readonly sign: string;
  readonly is: (event: LaneEvent) => boolean;
}

const kinds: readonly EventKind[] = [
  {
    name: { en: "founded or work begun", zh: "成立或启动" },
    color: palette.grey,
    symbol: "square-open",
    sign: "□",
    is: ({ event }) => event === "founded" || event === "start_llm_work",
  },
  {
    name: { en: "first model or product", zh: "首个模型或产品" },
    color: palette.blue,
    symbol: "circle",
    sign: "●",
    is: ({ event }) => event === "first_llm" || event === "product_launch",
  },
  {
    name: { en: "GPT-4, or a claim against it", zh: "GPT-4，或宣称比肩" },
    color: palette.vermilion,
    symbol: "diamond",
    sign: "◆",
    is: ({ event, against }) =>
      event === "reference_model" || (event === "rival_claim" && (against ?? "").includes("GPT-4")),
  },
];

/** Swim lanes of OpenAI and of the Chinese makers that claimed to match GPT-4, from the start to the claim. */
export function lanesFigure(result: TimelineResult, options: FigureOptions): Figure {
  const lanes = shownLanes(result);
  const narrow = isNarrow(options);
  const nameOf = (lane: Lane): string =>
    shortName(say(options.language, { en: lane.organisation, zh: lane.organisationZh ?? lane.organisation }));
  const names = lanes.map(nameOf);
  return frame(
    {
      id: "models-lanes",
      title: titleOf(result),
      subtitle: {
        en: "From founding or the start of language-model work to the first claim of a match with GPT-4; date",
        zh: "从成立或启动语言模型到首次宣称比肩GPT-4；日期",
      },
      alt: altOf(result),
      footnote: {
        en: "A start given as a year stands at its first day. Makers whose start is unknown begin with their first model. A claim is what the maker said, not what others found.",
        zh: "仅知年份的起点取当年首日；起点不详者自首个模型起。宣称是厂商之言，不是他人所测。",
      },
      sources: result.sources,
      n: lanes.reduce((sum, lane) => sum + lane.events.length, 0),
      data: [
        ...lanes.map((lane, i) => laneLine(lane, names[i] ?? "")),
        ...kinds.map((kind) => eventsOf(kind, lanes, names)),
      ],
      layout: {
        xaxis: {
          type: "date",
          title: { text: say(options.language, { en: "date", zh: "日期" }), standoff: 8 },
          range: ["2015-06-01", narrow ? "2025-03-01" : "2024-09-01"],
          dtick: narrow ? "M24" : "M12",
          tickformat: "%Y",
        },
        yaxis: {
          type: "category",
          autorange: false,
          range: [lanes.length - 0.5, narrow ? -2.3 : -1.1],
          categoryorder: "array",
          categoryarray: names,
          tickfont: { size: narrow ? 10 : 13 },
        },
        annotations: [keyOf(options), ...lagLabels(result, lanes, names)],
      },
      rows: lanes.flatMap((lane) =>
        lane.events.map(({ event, date, model, against }) => ({
          organisation: lane.organisation,
          event,
          date,
          model,
          against,
        })),
      ),
      room: { left: narrow ? 116 : 150 },
      height: 190 + 42 * lanes.length + (narrow ? 130 : 0),
    },
    options,
  );
}

function shownLanes({ lanes, claims }: TimelineResult): Lane[] {
  const claimed = new Set(claims.map(({ organisation }) => organisation));
  const openAi = lanes.filter(({ organisation }) => organisation === "OpenAI");
  const order = claims.map(({ organisation }) => organisation);
  const others = lanes
    .filter(({ organisation }) => claimed.has(organisation))
    .sort((a, b) => order.indexOf(a.organisation) - order.indexOf(b.organisation));
  return [...openAi, ...others].map((lane) => ({
    ...lane,
    events: lane.events.filter((event) => event.date <= "2024-02-01" && kinds.some((kind) => kind.is(event))),
  }));
}

function shortName(name: string): string {
  return name.split(/[;；]/)[0]?.trim() ?? name;
}

function laneLine(lane: Lane, name: string): JsonObject {
  const dates = lane.events.map(({ date }) => date);
  return {
    type: "scatter",
    mode: "lines",
    x: [dates[0] ?? null, dates.at(-1) ?? null],
    y: [name, name],
    line: { color: ink.line, width: 4 },
    hoverinfo: "skip",
  };
}

function eventsOf(kind: EventKind, lanes: readonly Lane[], names: readonly string[]): JsonObject {
  const shown = lanes.flatMap((lane, i) =>
    lane.events.filter(kind.is).map((event) => ({ event, name: names[i] ?? "" })),
  );
  return {
    type: "scatter",
    mode: "markers",
    name: kind.name.en,
    x: shown.map(({ event }) => event.date),
    y: shown.map(({ name }) => name),
    text: shown.map(({ event }) => `${event.date} ${escapeText(event.model ?? event.event)}`),
    hoverinfo: "text",
    marker: { color: kind.color, symbol: kind.symbol, size: 11, line: { color: kind.color, width: 2 } },
  };
}

/** Months from the start to the claim, right of each lane's end. */
function lagLabels({ claims, openAi }: TimelineResult, lanes: readonly Lane[], names: readonly string[]): JsonObject[] {
  return lanes.map((lane, i) => {
    const claim = claims.find(({ organisation }) => organisation === lane.organisation);
    const months = claim?.months ?? (openAi === null ? Number.NaN : openAi.yearsToGpt4.value * 12);
    return {
      text: `${claim?.isLowerBound ? "≥ " : ""}${formatNumber(months, 2)}`,
      showarrow: false,
      xref: "x",
      yref: "y",
      x: lane.events.at(-1)?.date ?? "2024-01-01",
      y: names[i] ?? "",
      xanchor: "left",
      xshift: 10,
      font: { size: 12, color: ink.text },
    };
  });
}

function keyOf(options: FigureOptions): JsonObject {
  const months = say(options.language, { en: "number: months", zh: "数字：月数" });
  return {
    text: [
      ...kinds.map(
        ({ name, color, sign }) => `<span style="color:${color}">${sign} ${say(options.language, name)}</span>`,
      ),
      months,
    ].join(isNarrow(options) ? "<br>" : "    "),
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    y: 1,
    yanchor: "top",
    align: "left",
    font: { size: isNarrow(options) ? 11 : 12, color: ink.muted },
  };
}

function titleOf({ openAi, claims, parityMonths }: TimelineResult): Text {
  const years = formatFixed(openAi?.yearsToGpt4.value ?? Number.NaN, 1);
  const within = claims.filter(({ months }) => months <= parityMonths).length;
  return {
    en: `OpenAI took ${years} years to GPT-4; ${within} of ${claims.length} Chinese makers claimed a match within ${parityMonths} months of starting`,
    zh: `OpenAI用了${years}年做出GPT-4；${claims.length}家宣称比肩的中国机构中有${within}家在启动后${parityMonths}个月内`,
  };
}

function altOf({ openAi, claims }: TimelineResult): Text {
  const list = (language: "en" | "zh"): string =>
    claims
      .map(
        (claim) =>
          `${language === "zh" ? (claim.organisationZh ?? claim.organisation) : claim.organisation} ${claim.start} – ${claim.date}, ${formatNumber(claim.months, 2)}`,
      )
      .join(language === "en" ? "; " : "；");
  return {
    en: `Lanes from start to claim. OpenAI ${openAi?.founded ?? ""} to ${openAi?.gpt4 ?? ""}; months: ${list("en")}.`,
    zh: `从启动到宣称的泳道。OpenAI ${openAi?.founded ?? ""}至${openAi?.gpt4 ?? ""}；月数：${list("zh")}。`,
  };
}
