import { decimalYear } from "../../core/dates";
import type { Text } from "../../core/text";
import type { WebShareResult } from "../../problems/corpora/web-share";
import { niceTicks } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatNumber, formatShare } from "../numbers";
import { ink, palette } from "../palette";

/** The Chinese share of Common Crawl by crawl, beneath the share of internet users. */
export function webShareFigure(result: WebShareResult, options: FigureOptions): Figure {
  const { series, users } = result;
  const x = series.map(({ date }) => decimalYear(date));
  const y = series.map(({ share }) => share * 100);
  const userShare = (users?.share ?? 0) * 100;
  const top = Math.max(userShare, ...y) * 1.2;
  const [first = 2018, last = 2026] = [x[0], x.at(-1)];
  const peak = Math.max(...y);
  const end = y.at(-1) ?? 0;
  return frame(
    {
      id: "corpora-web-share",
      title: titleOf(result),
      subtitle: {
        en: "Chinese pages, per cent of each crawl of Common Crawl; dashed: Chinese among internet users",
        zh: "Common Crawl每次抓取中的中文网页占比（%）；虚线为中文网民占比",
      },
      alt: {
        en: `Line of ${series.length} crawls. Chinese pages start at ${formatNumber(y[0] ?? 0)} %, reach ${formatNumber(peak)} % and end at ${formatNumber(end)} %. Chinese speakers are ${formatNumber(userShare)} % of internet users.`,
        zh: `${series.length}次抓取的折线：中文网页从${formatNumber(y[0] ?? 0)}%升至最高${formatNumber(peak)}%，最后为${formatNumber(end)}%；中文网民占${formatNumber(userShare)}%。`,
      },
      footnote: {
        en: "What is openly crawlable, without apps and log-ins. Sampling changed over the years.",
        zh: "仅含可公开抓取的网页，不含应用与登录内容；抽样方式历年有变。",
      },
      sources: result.sources.filter((id) => /cc-languages|iws-2020/.test(id)),
      n: series.length,
      room: { left: isNarrow(options) ? 44 : 64, right: isNarrow(options) ? 20 : 40 },
      data: [
        {
          type: "scatter",
          mode: "lines+markers",
          x,
          y,
          line: { color: palette.vermilion, width: 2 },
          marker: { color: palette.vermilion, size: 4 },
          hovertemplate: "%{y:.2f} %<extra></extra>",
        },
      ],
      layout: {
        xaxis: {
          range: [first - 0.2, last + 0.2],
          tickvals: niceTicks(Math.ceil(first), Math.floor(last), 8),
          tickformat: "d",
          title: { text: say(options.language, { en: "Year of the crawl", zh: "抓取年份" }), standoff: 8 },
        },
        yaxis: {
          range: [0, top],
          title: { text: say(options.language, { en: "Share, per cent", zh: "占比（%）" }), standoff: 8 },
        },
        shapes: [
          {
            type: "line",
            xref: "paper",
            x0: 0,
            x1: 1,
            y0: userShare,
            y1: userShare,
            line: { color: ink.text, width: 1.5, dash: "dash" },
          },
        ],
        annotations: [
          note(
            say(options.language, {
              en: `Internet users: ${formatNumber(userShare)} % (${users?.date.slice(0, 4) ?? ""})`,
              zh: `网民：${formatNumber(userShare)}%（${users?.date.slice(0, 4) ?? ""}年）`,
            }),
            { x: (first + last) / 2, y: userShare, color: ink.text },
          ),
          note(say(options.language, { en: `Web pages: ${formatNumber(end)} %`, zh: `网页：${formatNumber(end)}%` }), {
            x: (first + 2 * last) / 3,
            y: Math.max(...y.slice(-20)) + top / 60,
            color: palette.vermilion,
          }),
        ],
      },
      rows: series.map(({ date, share }) => ({ date, share })),
    },
    options,
  );
}

function note(text: string, { x, y, color }: { readonly x: number; readonly y: number; readonly color: string }) {
  return { text, x, y, showarrow: false, yanchor: "bottom", font: { size: 12, color } };
}

function titleOf({ measures, users }: WebShareResult): Text {
  const ratio = measures.find(({ id }) => id === "common_crawl")?.ratio;
  if (ratio === undefined || users === null) {
    return { en: "How much of the crawled web is Chinese", zh: "抓取的网页中有多少是中文" };
  }
  const [value, low, high] = [ratio.value, ratio.low, ratio.high].map((one) => formatNumber(one, 2));
  return {
    en: `Chinese pages are ${value} (${low} to ${high}) of what ${formatShare(users.share, 3)} of users would suggest`,
    zh: `中文网页仅为其网民占比（${formatShare(users.share, 3)}）的${value}倍（${low}至${high}）`,
  };
}
