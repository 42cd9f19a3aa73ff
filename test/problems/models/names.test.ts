import { expect, test } from "vitest";
import { familyKey, modelKey, statedBillions } from "../../../lib/problems/models/names";

test.each([
  ["Baichuan2-13B-Chat", "baichuan"],
  ["Baichuan-7B", "baichuan"],
  ["Qwen1.5-7B-Chat", "qwen"],
  ["Yi-34B", "yi"],
  ["讯飞星火V3.0", "讯飞星火"],
  ["iFlytek Spark V1.5", "iflytekspark"],
  ["KnowLM (ZhiXi-13B)", "knowlm"],
  ["360 Smart Brain", "360smartbrain"],
  ["ERNIE Bot", "erniebot"],
])("%s belongs to %s", (name, key) => {
  expect(familyKey(name)).toBe(key);
});

test.each([
  ["Yi-34B-Chat", "yi-34b"],
  ["DeepSeek 67B Base", "deepseek-67b"],
  ["Chinese-Llama-2-7b (LinkSoul)", "chinese-llama-2-7b"],
  ["qwen-7b-hf", "qwen-7b"],
])("%s is known as %s", (name, key) => {
  expect(modelKey(name)).toBe(key);
});

test.each([
  ["Yi-34B", 34],
  ["Qwen-1.8b", 1.8],
  ["ChatGLM3", null],
  ["BELLE 7B and 13B", null],
  ["Qwen1.5-MoE-A2.7B", null],
  ["Llama-2-70B-chat", 70],
])("%s states %s billion parameters", (name, billions) => {
  expect(statedBillions(name)).toBe(billions);
});
