import type { Text } from "../../core/text";

/** What a reader must know before trusting the electricity figures. */
export const electricityCaveats: readonly Text[] = [
  {
    en: "No measured eight-A100 server was found: the share of the maker's maximum drawn at load is that of eight-H100 servers, by analogy.",
    zh: "未找到8卡A100服务器的实测功率：满载占比借用8卡H100服务器的实测值，属类比。",
  },
  {
    en: "Tariffs are national means and two sites; provincial and seasonal tariffs are not in the data, so the true spread is wider.",
    zh: "电价为全国均值及两处机房电价，数据中没有分省、分季电价，真实差异更大。",
  },
  {
    en: "Power, PUE and tariff are drawn independently and at load around the clock; a server that idles draws less.",
    zh: "功率、PUE和电价相互独立抽取，并假定全天满载；空闲时耗电更少。",
  },
  {
    en: "PUE limits for new data centres are targets, not measurements; a parameter that the user moves replaces its rows.",
    zh: "新建数据中心的PUE上限是目标而非实测；用户改动的参数会取代相应数据行。",
  },
];
