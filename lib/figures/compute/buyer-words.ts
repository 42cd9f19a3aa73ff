import type { Text } from "../../core/text";
import type { BuyerKind } from "../../problems/compute/buyer-orders";

/** Kinds of buyers as a reader sees them. */
export const kindWords: Readonly<Record<BuyerKind, Text>> = {
  tech_group: { en: "Internet groups", zh: "互联网大厂" },
  listed_newcomer: { en: "Listed newcomers", zh: "跨界上市公司" },
  startup: { en: "Model start-ups", zh: "模型创业公司" },
  telecom_state: { en: "State telecom operators", zh: "国有电信运营商" },
  research_government: { en: "Public research centres", zh: "公共科研机构" },
  cloud_specialist: { en: "Specialised clouds", zh: "专业算力云" },
  chip_maker: { en: "Chip makers", zh: "芯片厂商" },
  other_company: { en: "Other companies", zh: "其他公司" },
  anonymised: { en: "Clusters without a name", zh: "匿名集群" },
  aggregate: { en: "Totals", zh: "合计" },
};
