import { createRandom } from "../../lib/core/random";
import type { JsonObject, PlotlyFigure } from "../../lib/render";

function figure(data: JsonObject[], layout: JsonObject = {}): PlotlyFigure {
  return { data, layout: { width: 700, height: 450, ...layout } };
}

function count(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index);
}

function normal(n: number, seed: number, mean = 0, spread = 1): number[] {
  const random = createRandom(seed);
  return count(n).map(() => {
    const value = mean + spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.round(value * 1000) / 1000;
  });
}

const waves = count(40).map((i) => Math.round(1000 * Math.sin(i / 5)) / 1000);
const months = count(18).map((i) => `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`);

function lines(): Record<string, PlotlyFigure> {
  const band = [
    {
      type: "scatter",
      x: months,
      y: months.map((_, i) => 8 - i / 4),
      mode: "lines",
      line: { width: 0 },
      showlegend: false,
    },
    {
      type: "scatter",
      x: months,
      y: months.map((_, i) => 12 - i / 3),
      mode: "lines",
      line: { width: 0 },
      fill: "tonexty",
      fillcolor: "rgba(0,114,178,0.2)",
      name: "95 % interval",
    },
    {
      type: "scatter",
      x: months,
      y: months.map((_, i) => 10 - i / 3.4),
      mode: "lines+markers",
      line: { color: "#0072B2" },
      name: "A100 rental",
    },
  ];
  return {
    line: figure([{ y: waves }]),
    "lines with interval": figure(band, {
      title: { text: "Renting an A100 in China fell<br>by <b>half</b> in a year" },
      yaxis: { title: { text: "yuan per hour" }, rangemode: "tozero" },
    }),
    "scatter on log axes": figure(
      [
        {
          x: [1e3, 1e5, 3e6, 2e9, 7e11],
          y: [0.02, 3, 40, 900, 120_000],
          mode: "markers+text",
          text: ["GPT-1", "BERT", "GPT-2", "GPT-3", "GPT-4"],
          textposition: "top center",
          marker: { size: [8, 12, 18, 26, 34] },
        },
      ],
      {
        xaxis: { type: "log", title: { text: "parameters (log)" } },
        yaxis: { type: "log", title: { text: "cost, US$ (log)" } },
      },
    ),
    "line shapes and dashes": figure(
      ["linear", "spline", "hv", "vh", "hvh", "vhv"].map((shape, i) => ({
        y: [1, 3, 2, 4, 3].map((v) => v + i * 3),
        line: { shape, dash: ["solid", "dot", "dash", "longdash", "dashdot", "5px,2px"][i] },
        name: shape,
      })),
    ),
    "marker symbols": figure(
      [
        {
          x: count(30).map((i) => i % 10),
          y: count(30).map((i) => Math.floor(i / 10)),
          mode: "markers",
          marker: { size: 18, symbol: count(30), color: count(30), colorscale: "Viridis", line: { width: 1 } },
        },
      ],
      { yaxis: { range: [-0.5, 2.5] } },
    ),
    "error bars": figure([
      {
        x: [1, 2, 3, 4],
        y: [3, 1, 4, 2],
        error_y: { array: [0.5, 0.3, 0.8, 0.4], arrayminus: [0.2, 0.6, 0.3, 0.4] },
        error_x: { value: 0.2, type: "constant" },
        mode: "markers",
      },
    ]),
    "gaps and fills": figure([
      { y: [1, 2, null, 3, 4, null, 2], fill: "tozeroy" },
      { y: [3, 4, 3, 5, 6, 5, 4], fill: "tonexty", connectgaps: true },
      { x: [1, 2, 3, 1], y: [7, 9, 7, 7], fill: "toself", name: "area" },
    ]),
    "stacked area": figure(
      ["a", "b", "c"].map((name, i) => ({
        x: count(8),
        y: count(8).map((j) => 1 + ((i + j) % 4)),
        stackgroup: "one",
        groupnorm: "percent",
        name,
      })),
    ),
    bubbles: figure([
      {
        x: normal(40, 1),
        y: normal(40, 2),
        mode: "markers",
        marker: {
          size: count(40).map((i) => 6 + i),
          opacity: 0.5,
          color: normal(40, 3),
          showscale: true,
          colorbar: { title: { text: "score" } },
        },
      },
    ]),
  };
}

function bars(): Record<string, PlotlyFigure> {
  const names = ["Alibaba Cloud", "Tencent Cloud", "Baidu AI Cloud", "Volcano Engine", "Huawei Cloud"];
  return {
    bars: figure([{ type: "bar", x: names, y: [3, 8, 5, 6, 2] }], { title: { text: "Who sold what" } }),
    "horizontal bars with long labels": figure(
      [
        {
          type: "bar",
          orientation: "h",
          y: [
            "Graphics processors bought on the grey market through third countries",
            "A800 sold officially",
            "租用境外云算力 rented abroad",
          ],
          x: [12, 30, 21],
          text: ["12 %", "30 %", "21 %"],
          textposition: "outside",
        },
      ],
      { yaxis: { automargin: true }, xaxis: { automargin: true, title: { text: "share, %" } } },
    ),
    "grouped bars": figure(
      ["2021", "2022", "2023"].map((name, i) => ({
        type: "bar",
        x: names,
        y: [3, 8, 5, 6, 2].map((v) => v * (1 + i / 2)),
        name,
      })),
      { legend: { orientation: "h", y: 1.1 }, xaxis: { tickangle: -35, automargin: true } },
    ),
    "stacked bars with text": figure(
      [
        ["train", 60],
        ["serve", 40],
        ["idle", 20],
      ].map(([name, v], i) => ({
        type: "bar",
        x: ["H1", "H2", "H3"],
        y: [1, 2, 3].map((k) => Number(v) * k),
        name,
        texttemplate: "%{y:.0f}",
        textposition: "inside",
        marker: { pattern: { shape: ["", "/", "x"][i] } },
      })),
      { barmode: "stack" },
    ),
    "rounded bars, many names": figure(
      [
        {
          type: "bar",
          x: count(24).map((i) => `category number ${i}`),
          y: count(24).map((i) => (i * 7) % 11),
          marker: { cornerradius: 4, color: "#E69F00" },
        },
      ],
      { xaxis: { automargin: true } },
    ),
  };
}

function distributions(): Record<string, PlotlyFigure> {
  return {
    boxes: figure(
      [1, 2, 3].map((seed) => ({
        type: "box",
        y: normal(60, seed, seed),
        name: `group ${seed}`,
        boxpoints: "all",
        jitter: 0.3,
      })),
    ),
    violins: figure(
      [1, 2].map((seed) => ({
        type: "violin",
        y: normal(80, seed, seed),
        name: `set ${seed}`,
        box: { visible: true },
        meanline: { visible: true },
      })),
    ),
    histogram: figure(
      [
        { type: "histogram", x: normal(500, 9), nbinsx: 30 },
        { type: "histogram", x: normal(300, 8, 1.5), opacity: 0.6 },
      ],
      { barmode: "overlay", bargap: 0.05 },
    ),
    "histogram 2d": figure([{ type: "histogram2d", x: normal(800, 4), y: normal(800, 5) }]),
    "density contours": figure([
      { type: "histogram2dcontour", x: normal(400, 4), y: normal(400, 5) },
      { x: normal(60, 4), y: normal(60, 5), mode: "markers", marker: { size: 4 } },
    ]),
    pie: figure([
      { type: "pie", labels: ["chips", "power", "people", "rent 房租"], values: [50, 20, 25, 5], hole: 0.4 },
    ]),
  };
}

function fields(): Record<string, PlotlyFigure> {
  const surface = count(12).map((r) => count(15).map((c) => Math.round(100 * Math.sin(r / 3) * Math.cos(c / 4)) / 100));
  return {
    "heat map": figure([{ type: "heatmap", z: surface, colorbar: { title: { text: "MMLU 分数" } } }], {
      title: { text: "热图 Heat map" },
    }),
    "heat map with text": figure([
      {
        type: "heatmap",
        z: [
          [1, 20, 30],
          [20, 1, 60],
          [30, 60, 1],
        ],
        x: ["一月", "二月", "三月"],
        y: ["Beijing", "Shanghai", "Shenzhen"],
        texttemplate: "%{z}",
        xgap: 2,
        ygap: 2,
        colorscale: "Blues",
      },
    ]),
    "smooth heat map": figure([{ type: "heatmap", z: surface, zsmooth: "best", colorscale: "RdBu" }]),
    contours: figure([
      {
        type: "contour",
        z: surface,
        contours: { showlabels: true, labelfont: { size: 10, color: "white" } },
        line: { smoothing: 0.85 },
      },
    ]),
    "contour lines": figure([{ type: "contour", z: surface, contours: { coloring: "lines" }, ncontours: 8 }]),
    ternary: figure(
      [
        {
          type: "scatterternary",
          a: [1, 2, 3],
          b: [3, 1, 2],
          c: [2, 4, 1],
          mode: "markers+lines",
          marker: { size: 12 },
        },
      ],
      {
        ternary: {
          aaxis: { title: { text: "数据 data" } },
          baxis: { title: { text: "compute" } },
          caxis: { title: { text: "talent" } },
        },
      },
    ),
    image: figure([{ type: "image", z: count(8).map((r) => count(12).map((c) => [r * 30, c * 20, 128])) }]),
  };
}

function texts(): Record<string, PlotlyFigure> {
  return {
    "chinese titles": figure([{ x: ["北京", "上海", "深圳", "杭州"], y: [4, 3, 2, 1], type: "bar", name: "企业" }], {
      title: {
        text: "<b>百模大战之后：</b>只有少数企业拿到算力<br><sub>各城市大模型企业数量（家），2023 年 7 月</sub>",
      },
      xaxis: { title: { text: "城市" } },
      yaxis: { title: { text: "企业数量（家）" } },
      showlegend: true,
    }),
    "rich text": figure(
      [
        {
          x: [1, 2],
          y: [1, 2],
          mode: "text",
          text: [
            "H<sub>2</sub>O, E=mc<sup>2</sup>",
            "<b>bold</b> <i>italic</i> <a href='https://example.org'>link</a><br>second &amp; <span style='color:red'>red</span> &lt;tag&gt;",
          ],
          textfont: { size: 18 },
        },
      ],
      {
        title: { text: "<i>Slanted</i> and <b>heavy</b>, <u>under</u>, <s>gone</s>" },
        xaxis: { range: [0, 3] },
        yaxis: { range: [0, 3] },
      },
    ),
    annotations: figure([{ y: [2, 5, 3, 8, 6] }], {
      annotations: [
        {
          x: 3,
          y: 8,
          text: "the peak<br>of 2023",
          showarrow: true,
          arrowhead: 2,
          ax: -60,
          ay: 40,
          bordercolor: "#444",
          borderpad: 4,
          bgcolor: "#ffe",
        },
        {
          x: 0.98,
          y: 0.02,
          xref: "paper",
          yref: "paper",
          text: "source: 财报",
          showarrow: false,
          xanchor: "right",
          yanchor: "bottom",
        },
        { x: 1, y: 5, text: "rotated", textangle: -45, showarrow: false },
      ],
    }),
    "multi-line footer": figure([{ y: [1, 2, 3] }], {
      margin: { b: 120 },
      title: { text: "Left title", x: 0.02, xanchor: "left", subtitle: { text: "with a subtitle in plain words" } },
      annotations: [
        {
          text: "Sources: filings, press.<br>n = 38; intervals: 95 %.",
          xref: "paper",
          yref: "paper",
          x: 0,
          y: -0.3,
          showarrow: false,
          align: "left",
          xanchor: "left",
          yanchor: "top",
        },
      ],
    }),
    "long legend": figure(
      count(16).map((i) => ({ y: [i, i + 1, i], name: `series number ${i} ${"x".repeat(i)}` })),
      { legend: { title: { text: "<b>Models</b>" } } },
    ),
    "legend groups": figure(
      count(6).map((i) => ({
        y: [i, i + 2],
        name: `model ${i}`,
        legendgroup: `g${i % 2}`,
        legendgrouptitle: { text: i % 2 ? "open" : "closed 闭源" },
      })),
      { legend: { bordercolor: "#888", borderwidth: 1, bgcolor: "#fafafa" } },
    ),
    "text template and fonts": figure(
      [
        {
          type: "bar",
          x: ["a", "b", "c"],
          y: [1234.5, 23456, 3456.7],
          texttemplate: "%{y:,.1f}",
          textposition: "auto",
          textfont: { size: 16, weight: 700 },
          insidetextanchor: "middle",
        },
      ],
      { font: { size: 15, color: "#333", family: "Georgia, serif" } },
    ),
  };
}

function axes(): Record<string, PlotlyFigure> {
  return {
    "date axis over years": figure(
      [
        {
          x: ["2017-06-12", "2018-10-11", "2019-02-14", "2020-05-28", "2022-11-30", "2023-07-18"],
          y: [0.1, 0.3, 1.5, 175, 175, 70],
          mode: "lines+markers",
        },
      ],
      { yaxis: { type: "log" } },
    ),
    "date axis over days": figure(
      [{ x: count(14).map((i) => `2023-07-${String(i + 1).padStart(2, "0")}`), y: count(14) }],
      { xaxis: { tickformat: "%d %b\n%Y" } },
    ),
    "date axis over hours": figure([
      { x: count(24).map((i) => `2023-07-01 ${String(i).padStart(2, "0")}:30`), y: count(24) },
    ]),
    "second axis": figure(
      [
        { y: [1, 2, 3], name: "left" },
        { y: [300, 100, 200], yaxis: "y2", name: "right" },
      ],
      {
        yaxis2: { overlaying: "y", side: "right", title: { text: "right axis" }, showgrid: false },
        yaxis: { title: { text: "left axis" } },
      },
    ),
    "ticks and lines": figure([{ y: [1, 5, 2] }], {
      xaxis: {
        showline: true,
        mirror: true,
        ticks: "outside",
        ticklen: 8,
        minor: { ticks: "inside", showgrid: true },
        linewidth: 2,
      },
      yaxis: {
        ticks: "inside",
        tickprefix: "¥",
        ticksuffix: " k",
        showline: true,
        zeroline: true,
        gridcolor: "#ddd",
        griddash: "dot",
      },
    }),
    "custom ticks": figure([{ x: [1, 2, 3], y: [10, 100, 1000] }], {
      xaxis: { tickvals: [1, 2, 3], ticktext: ["first<br>line", "二", "<b>third</b>"] },
      yaxis: { tickformat: "~s", title: { text: "tokens", standoff: 20 }, automargin: true },
    }),
    "reversed and categories": figure([{ x: ["Q4", "Q1", "Q3", "Q2"], y: [1, 2, 3, 4], type: "bar" }], {
      xaxis: { categoryorder: "array", categoryarray: ["Q1", "Q2", "Q3", "Q4"] },
      yaxis: { autorange: "reversed" },
    }),
    "two-level categories": figure([
      {
        type: "bar",
        x: [
          ["2022", "2022", "2023", "2023"],
          ["H1", "H2", "H1", "H2"],
        ],
        y: [1, 3, 2, 4],
      },
    ]),
    "greek and signs": figure([{ x: [1e-6, 2e-6], y: [1, 2], name: "α → β ✔" }], {
      title: { text: "ΔG ≤ 3σ, Łódź, Žižkov ►" },
      showlegend: true,
      xaxis: { title: { text: "time, μs" }, ticksuffix: "s" },
    }),
    "large and small numbers": figure([{ x: [1e-9, 2e-9, 3e-9], y: [1.2e9, 3.4e9, 2.2e9] }], {
      yaxis: { exponentformat: "power" },
    }),
  };
}

function arrangements(): Record<string, PlotlyFigure> {
  const four = count(4).map((i) => ({
    y: [i, i + 1, i],
    xaxis: i ? `x${i + 1}` : "x",
    yaxis: i ? `y${i + 1}` : "y",
    name: `panel ${i + 1}`,
  }));
  return {
    subplots: figure(four, { grid: { rows: 2, columns: 2, pattern: "independent" }, title: { text: "Four panels" } }),
    "shared axes": figure(
      four.slice(0, 2).map((trace, i) => ({ ...trace, xaxis: "x", yaxis: i ? "y2" : "y" })),
      { grid: { rows: 2, columns: 1 }, yaxis: { title: { text: "upper" } }, yaxis2: { title: { text: "lower" } } },
    ),
    shapes: figure([{ y: [1, 4, 2] }], {
      shapes: [
        {
          type: "rect",
          x0: 0.5,
          x1: 1.5,
          yref: "paper",
          y0: 0,
          y1: 1,
          fillcolor: "rgba(200,0,0,0.15)",
          line: { width: 0 },
        },
        {
          type: "line",
          x0: 0,
          x1: 2,
          y0: 3,
          y1: 3,
          line: { dash: "dash" },
          label: { text: "export rule", textposition: "end" },
        },
        { type: "circle", x0: 0.8, x1: 1.2, y0: 3.5, y1: 4.5 },
        { type: "path", path: "M 0,1 Q 1,3 2,1", line: { color: "green" } },
      ],
    }),
    "dark template": figure(
      [
        { y: [1, 3, 2], name: "one" },
        { y: [2, 1, 3], name: "two" },
      ],
      {
        paper_bgcolor: "#111",
        plot_bgcolor: "#222",
        font: { color: "#eee" },
        xaxis: { gridcolor: "#444" },
        yaxis: { gridcolor: "#444" },
        title: { text: "Dark" },
      },
    ),
    "slider and buttons": figure([{ y: [1, 2, 3] }], {
      sliders: [
        {
          active: 1,
          steps: ["2021", "2022", "2023"].map((label) => ({ label, method: "skip" })),
          currentvalue: { prefix: "year: " },
        },
      ],
      updatemenus: [
        {
          type: "buttons",
          direction: "left",
          y: 1.2,
          x: 0.3,
          buttons: ["all", "open", "closed"].map((label) => ({ label, method: "skip" })),
        },
        { buttons: [{ label: "菜单", method: "skip" }], x: 0.9, y: 1.2 },
      ],
    }),
    "range slider": figure([{ x: months, y: months.map((_, i) => i % 7) }], {
      xaxis: {
        rangeslider: {},
        rangeselector: { buttons: [{ count: 6, step: "month", label: "6m" }, { step: "all" }] },
      },
    }),
    phone: figure([{ type: "bar", x: ["百度", "阿里", "腾讯", "华为"], y: [3, 8, 5, 6] }], {
      width: 390,
      height: 300,
      title: { text: "窄屏 on a phone", font: { size: 14 } },
      margin: { l: 40, r: 10, t: 40, b: 40 },
    }),
    empty: figure([], { title: { text: "Nothing" } }),
  };
}

/** Figures that exercise the features of the cartesian bundle, by name. */
export const corpus: Readonly<Record<string, PlotlyFigure>> = {
  ...lines(),
  ...bars(),
  ...distributions(),
  ...fields(),
  ...texts(),
  ...axes(),
  ...arrangements(),
};
