import type { Text } from "../../core/text";

/** What a reader must know before trusting the comparison of buying and renting. */
export const buyOrRentCaveats: readonly Text[] = [
  {
    en: "Prices are of 2020 to 2023, rents of 2021 to 2024; no Chinese lessor is seen at two dates in 2023, so the levels are compared, not their course.",
    zh: "价格为2020至2023年，租金为2021至2024年；2023年没有任何中国出租方有两个日期的报价，故只比较水平，不比较走势。",
  },
  {
    en: "Rents include host, network and staff of the lessor and can be given up; list rents are often discounted for large customers.",
    zh: "租金含出租方的主机、网络和人员，且可随时退租；大客户常享目录价折扣。",
  },
  {
    en: "The maker's list price stands for the US; what large American buyers paid is not in the data.",
    zh: "美国以厂商目录价代替；数据中没有美国大买家的实付价。",
  },
  {
    en: "Cost of capital, price risk and the time to get a server running are left out; all three speak for renting.",
    zh: "未计资金成本、价格风险和交付时间，三者都有利于租赁。",
  },
];
