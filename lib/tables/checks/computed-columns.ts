import { type CrossCheck, rowCheck } from "./cross-checks";

const differs = (left: number | null, right: number, tolerance: number) =>
  left !== null && Math.abs(left - right) > tolerance;

/** Columns that were computed from others still follow from them, to the last printed digit. */
export const computedColumns: readonly CrossCheck[] = [
  rowCheck("benchmarks/contamination_tests", {
    column: "difference",
    name: "changed minus original",
    mend: "Compute it anew",
    wrong({ original_score, perturbed_score, difference }) {
      if (original_score === null) return difference === null ? null : "has no original score to be a difference from";
      const due = perturbed_score - original_score;
      return difference === null || differs(difference, due, 0.0051) ? `should be ${due.toFixed(2)}` : null;
    },
  }),
  rowCheck("benchmarks/contamination_tests", {
    column: "relative_change_percent",
    name: "the difference relative to the original",
    mend: "Compute it anew",
    wrong({ original_score, perturbed_score, relative_change_percent }) {
      const due = (perturbed_score / (original_score ?? Number.NaN) - 1) * 100;
      return differs(relative_change_percent, due, 0.06) ? `should be ${due.toFixed(1)}` : null;
    },
  }),
  rowCheck("benchmarks/gap_to_gpt4", {
    column: "gap_points",
    name: "reference minus Chinese",
    mend: "Compute it anew",
    wrong({ top_cn_score, reference_score, gap_points }) {
      if (top_cn_score === null || reference_score === null) return null;
      const due = reference_score - top_cn_score;
      return gap_points === null || differs(gap_points, due, 0.051) ? `should be ${due.toFixed(2)}` : null;
    },
  }),
  rowCheck("benchmarks/gsm8k_losses", {
    column: "delta1_test_minus_ref",
    name: "test minus reference, and test minus train",
    mend: "Compute the differences anew",
    wrong(row) {
      const wrong = differs(row.delta1_test_minus_ref, row.l_test - row.l_ref, 0.0051);
      const other = differs(row.delta2_test_minus_train, row.l_test - row.l_train, 0.0051);
      return wrong || other ? "or delta2_test_minus_train does not follow from the losses" : null;
    },
  }),
  rowCheck("benchmarks/benchmark_scores", {
    column: "score",
    name: "a score out of ten is at most ten",
    mend: "Correct score or score_unit",
    wrong: ({ score, score_unit }) =>
      score_unit === "points_10" && score > 10 ? "is more than ten points of ten" : null,
  }),
  rowCheck("corpora/language_retention", {
    column: "retained_pct",
    name: "after over before",
    mend: "Compute it anew",
    wrong: ({ before, after, retained_pct }) =>
      differs(retained_pct, (after / before) * 100, 0.06) ? `should be ${((after / before) * 100).toFixed(2)}` : null,
  }),
  rowCheck("corpora/corpora", {
    column: "retention_pct",
    name: "clean over raw, in the unit that is named",
    mend: "Compute it anew, or correct the sizes",
    wrong(row) {
      const pairs = {
        documents: [row.clean_documents, row.raw_documents],
        bytes: [row.clean_size_tb, row.raw_size_tb],
      } as const;
      const [clean, raw] = pairs[row.retention_unit as "documents" | "bytes"] ?? [null, null];
      if (clean === null || raw === null) return null;
      return differs(row.retention_pct, (clean / raw) * 100, 0.6)
        ? `should be ${((clean / raw) * 100).toFixed(2)}`
        : null;
    },
  }),
  rowCheck("corpora/quality_heuristics", {
    column: "threshold",
    name: "a share lies between 0 and 1",
    mend: "Correct threshold or unit, or say in the note that the value switches the rule off",
    wrong: ({ unit, threshold, note }) =>
      unit === "share" && threshold > 1 && !note.includes("switches the rule off") ? "is no share" : null,
  }),
  rowCheck("commercial/hallucination_rates", {
    column: "accuracy_pct",
    name: "on the Vectara board rate and accuracy add to 100",
    mend: 'Correct one of the two, or say in the note that they "do not add to 100"',
    wrong({ benchmark, hallucination_rate_pct: rate, accuracy_pct: accuracy, note }) {
      if (!benchmark.startsWith("Vectara") || rate === null || accuracy === null) return null;
      return differs(rate + accuracy, 100, 0.11) && !note.includes("do not add to 100")
        ? `and the rate ${rate} do not add to 100`
        : null;
    },
  }),
  {
    table: "corpora/web_language_share",
    broken(tables) {
      const sums = new Map<string, number>();
      return tables("corpora/web_language_share")
        .rows()
        .flatMap(({ crawl, share_pct }, row) => {
          if (crawl === null) return [];
          const sum = (sums.get(crawl) ?? 0) + (share_pct ?? 0);
          sums.set(crawl, sum);
          const rule = `brings the shares of ${crawl} to ${sum.toFixed(2)} %`;
          return sum > 100.01
            ? [{ row, column: "share_pct", value: share_pct, rule, mend: "Correct the shares of this crawl" }]
            : [];
        });
    },
  },
  {
    table: "capital/ai_dragons_financials",
    broken(tables) {
      const key = (...parts: readonly unknown[]) => parts.join("\n");
      const valued = tables("capital/valuations").filter((row) => row.valuation_kind === "market_cap");
      const known = new Set(
        valued.rows().map((row) => key(row.company, row.date, row.valuation, row.valuation_currency)),
      );
      return tables("capital/ai_dragons_financials")
        .rows()
        .flatMap(({ company, date, metric, value, currency }, row) => {
          if (metric !== "market_cap" || known.has(key(company, date, value, currency))) return [];
          const rule = "is a market value that capital/valuations does not have";
          return [{ row, column: "value", value, rule, mend: "Make the two tables agree" }];
        });
    },
  },
];
