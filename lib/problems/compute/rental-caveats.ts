import type { Text } from "../../core/text";
import type { RentalIndex } from "./rental-index";

/** What a reader must know before trusting the rent of an A100. */
export function rentalCaveats(headline: RentalIndex): Text[] {
  const lessors = headline.change?.lessors ?? [];
  return [
    {
      en: "Posted prices lag the market: a lessor who raises no list price may still refuse discounts or have nothing free.",
      zh: "挂牌价滞后于市场：标价不变，也可能意味着折扣取消或无货可租。",
    },
    {
      en: `From month to month in 2023 only ${lessors.length === 0 ? "no lessor" : lessors.join(" and ")} can be followed; Azure, Lambda and others were read a few times only and count where gaps are bridged.`,
      zh: `2023年内能逐月追踪的只有${lessors.length === 0 ? "零家" : lessors.join("、")}；Azure、Lambda等只有零星读数，仅在补连缺口后计入。`,
    },
    {
      en: "No offer of a Chinese lessor was seen at two dates of 2023: Chinese rents have levels but no movement in these data.",
      zh: "2023年没有任何一家中国出租方的同一报价被观测到两次：中国租金只有水平，没有变动。",
    },
    {
      en: "The stretches of the index share no offer and cannot be joined: between June 2025 and February 2026 hardly anything was read.",
      zh: "指数各段之间没有共同报价，不能相连：2025年6月至2026年2月几乎没有读数。",
    },
  ];
}
