import type { Language } from "../../core/text";

const chinese: Readonly<Record<string, string>> = {
  zho: "中文",
  eng: "英文",
  spa: "西班牙文",
  ara: "阿拉伯文",
  por: "葡萄牙文",
  fra: "法文",
  jpn: "日文",
  rus: "俄文",
  deu: "德文",
  kor: "韩文",
  ita: "意大利文",
  vie: "越南文",
  tur: "土耳其文",
  pol: "波兰文",
  nld: "荷兰文",
  hin: "印地文",
  ind: "印尼文或马来文",
  ces: "捷克文",
  yue: "粤语文本",
};

/** A language's name; in Chinese by its ISO 639-3 code, else the table's English name. */
export function languageName(code: string, name: string, language: Language): string {
  return language === "zh" ? (chinese[code] ?? name) : name;
}
