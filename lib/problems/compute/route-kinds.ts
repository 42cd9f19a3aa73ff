import type { Text } from "../../core/text";
import type { Rows } from "../../tables";
import type { ExportRules } from "./export-rules";
import { chipOf } from "./price-premiums";

/** The ways to compute that are told apart; each price belongs to one. */
export const routeIds = [
  "direct",
  "dealers",
  "variants",
  "consumer",
  "domestic",
  "rent_cn",
  "rent_abroad",
  "used",
  "centres",
] as const;

/** One of {@link routeIds}. */
export type RouteId = (typeof routeIds)[number];

/** What a route is called. */
export const routeNames: Readonly<Record<RouteId, Text>> = {
  direct: { en: "Contract with maker or integrator", zh: "与厂商或集成商签约采购" },
  dealers: { en: "Dealers and grey market", zh: "经销商与灰色市场" },
  variants: { en: "Chips made for China (A800, H800, H20)", zh: "中国特供芯片A800、H800、H20" },
  consumer: { en: "Consumer cards (RTX 4090)", zh: "消费级显卡RTX 4090" },
  domestic: { en: "Domestic chips", zh: "国产芯片" },
  rent_cn: { en: "Renting in China", zh: "在国内租用" },
  rent_abroad: { en: "Renting abroad", zh: "在境外租用" },
  used: { en: "Second-hand", zh: "二手" },
  centres: { en: "National computing centres", zh: "国家智算中心" },
};

type PurchaseRow = Rows["compute/gpu_purchase_prices"];
type Accelerator = Rows["compute/accelerators"];

/**
 * The route that a Chinese purchase price belongs to.
 *
 * A chip of a Chinese maker is the domestic route whoever sells it; a price paid under contract is direct; the A800 and H800
 * are chips made for China until the rule that names them, and dealers' goods from that day on.
 */
export function purchaseRoute(row: PurchaseRow, accelerators: readonly Accelerator[], rules: ExportRules): RouteId {
  if (isDomestic(row.product, accelerators)) return "domestic";
  if (row.channel === "contract") return "direct";
  if (row.channel === "used") return "used";
  if (/\bRTX \d/.test(row.product)) return "consumer";
  return isVariant(row, accelerators, rules) ? "variants" : "dealers";
}

/** Whether a product names a chip of a Chinese maker: Ascend 910B is Huawei's in the table of accelerators. */
export function isDomestic(product: string, accelerators: readonly Accelerator[]): boolean {
  const chip = chipOf(product);
  const maker = accelerators.find((one) => chip !== null && ` ${one.model} `.includes(` ${chip} `))?.country;
  return maker === "CN" || /\bAscend\b/.test(product);
}

function isVariant(row: PurchaseRow, accelerators: readonly Accelerator[], rules: ExportRules): boolean {
  const chip = chipOf(row.product);
  if (chip === null) return false;
  const isLimited = rules.limitedChips.includes(chip);
  const isCaught = rules.second.products.split("; ").includes(chip) && row.date >= rules.second.date;
  const isMadeForChina = accelerators.some((one) => one.export_status === "china_variant" && one.model.endsWith(chip));
  return isMadeForChina || (isLimited && !isCaught);
}
