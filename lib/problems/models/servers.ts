import type { IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { type Evidence, sourcesOfAll } from "./evidence";

type ClusterRow = Rows["compute/clusters"];

/** The table of clusters. */
export interface ServerTables {
  readonly clusters: Table<ClusterRow>;
}

/** A cluster that stood or was reported about the time of the estimate. */
export interface OtherCluster {
  readonly cluster: string;
  readonly organisation: string;
  readonly date: IsoDate;
  readonly gpus: number;
  readonly country: string | null;
  /** Whether the figure is somebody's estimate. */
  readonly isEstimate: boolean;
}

/** What the article says of OpenAI's servers, the estimate it cites, and other clusters of the time. */
export interface ServerResult extends Evidence {
  readonly claimedServers: number | null;
  /** The cited estimate; null if the table has none of that kind. */
  readonly estimate: {
    readonly servers: number;
    readonly gpus: number;
    readonly serves: boolean;
    readonly date: IsoDate;
  } | null;
  /** Claimed servers times eight. */
  readonly gpus: number | null;
  readonly others: readonly OtherCluster[];
}

/** GPUs in an HGX A100 server. */
const gpusPerServer = 8;

/** Clusters of these days are of the time of the estimate. */
const period = { from: "2022-01-01", to: "2023-12-31" } as const;

/** How many servers the article gives OpenAI, what that makes in GPUs, and whether the estimate it cites says so (I2). */
export function openAiServers(tables: ServerTables, parameters: Parameters): ServerResult {
  const rows = keepConfidence(tables.clusters.rows(), parameters.confidence);
  const ofOpenAi = tables.clusters.rows().filter((row) => row.organisation === "OpenAI" && row.server_count !== null);
  const claim = ofOpenAi.find((row) => row.status === "claim");
  const estimate = ofOpenAi.find((row) => row.status === "estimate");
  const others = rows.filter((row) => row !== estimate && isComparable(row));
  const claimedServers = claim?.server_count ?? null;
  return {
    claimedServers,
    estimate: estimateOf(estimate),
    gpus: claimedServers === null ? null : claimedServers * gpusPerServer,
    others: others.flatMap(otherCluster).sort((a, b) => b.gpus - a.gpus || (a.cluster < b.cluster ? -1 : 1)),
    sources: sourcesOfAll(ofOpenAi, others),
    caveats,
  };
}

function estimateOf(row: ClusterRow | undefined): ServerResult["estimate"] {
  if (row === undefined || row.server_count === null || row.gpu_count === null || row.date === null) return null;
  const serves = /serv|inference/i.test(`${row.cluster} ${row.note ?? ""}`);
  return { servers: row.server_count, gpus: row.gpu_count, serves, date: row.date };
}

function isComparable(row: ClusterRow): boolean {
  return (
    row.date !== null &&
    row.date >= period.from &&
    row.date <= period.to &&
    row.status !== "claim" &&
    row.status !== "planned" &&
    row.gpu_count !== null &&
    row.gpu_count >= 1000 &&
    /A100|A800/.test(row.gpu ?? "")
  );
}

function otherCluster(row: ClusterRow): OtherCluster[] {
  if (row.gpu_count === null || row.date === null) return [];
  return [
    {
      cluster: row.cluster,
      organisation: row.organisation ?? "",
      date: row.date,
      gpus: row.gpu_count,
      country: row.country,
      isEstimate: row.status === "estimate",
    },
  ];
}

const caveats: readonly Text[] = [
  {
    en: "The estimate counts what serving ChatGPT's answers would take in February 2023. It is neither a count of machines nor about the cluster that trained GPT-4.",
    zh: "该估算针对2023年2月ChatGPT对外服务所需的算力，既不是清点机器，也不是训练GPT-4的集群。",
  },
];
