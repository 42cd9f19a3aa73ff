/**
 * Rows gathered into clusters by a key, in order of first appearance: the units of a cluster bootstrap.
 *
 * @param rows any rows
 * @param key what rows of one cluster share
 * @example
 * clusterBy(["a1", "b1", "a2"], (row) => row.charAt(0)); // [["a1", "a2"], ["b1"]]
 */
export function clusterBy<T>(rows: readonly T[], key: (row: T) => string): T[][] {
  const clusters = new Map<string, T[]>();
  for (const row of rows) {
    const cluster = clusters.get(key(row));
    if (cluster) cluster.push(row);
    else clusters.set(key(row), [row]);
  }
  return [...clusters.values()];
}
