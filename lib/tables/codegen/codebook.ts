import type { Descriptor, Field, Resource, TableSchema } from "../descriptor";

/** The text of `data/CODEBOOK.md`: every table and column of the package, for readers. */
export function codebook(descriptor: Descriptor): string {
  const folders = new Map<string, Resource[]>();
  for (const resource of descriptor.resources) {
    const folder = resource.name.includes("/") ? (resource.name.split("/")[0] ?? "") : "all problems";
    folders.set(folder, [...(folders.get(folder) ?? []), resource]);
  }
  const contents = [...folders].map(([folder, tables]) => {
    const links = tables.map(({ name }) => `[${name.split("/").pop()}](#${anchor(name)})`);
    return `- **${folder}**: ${links.join(", ")}`;
  });
  const sections = [...folders].map(([folder, tables]) => `## ${folder}\n\n${tables.map(section).join("\n\n")}`);
  return `# Codebook

Made from \`data/datapackage.json\` by \`npm run codebook\`: change that file, not this one.
${descriptor.title}. ${descriptor.description} Gathered by ${descriptor.asOf}.

A column marked with a star is never empty. An empty cell means unknown, an empty note that there is nothing to add.
How far each table may be trusted, and what it must not be used for, stands in [README.md](README.md).

${contents.join("\n")}

${sections.join("\n\n")}
`;
}

const anchor = (name: string) => name.replace("/", "");

function section(resource: Resource): string {
  const rows = resource.schema.fields.map(
    (field) => `| ${columnCells(field, resource.schema).map(cell).join(" | ")} |`,
  );
  const rules = tableRules(resource.schema);
  return `### ${resource.name}

${resource.title}. ${resource.description}${rules === "" ? "" : `\n\n${rules}`}

| column | type | unit | meaning |
| --- | --- | --- | --- |
${rows.join("\n")}`;
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function tableRules({ primaryKey, uniqueKeys, ordered }: TableSchema): string {
  const columns = (names: readonly string[], sign: string) => names.map((name) => `\`${name}\``).join(sign);
  const keys = [...(primaryKey ? [primaryKey] : []), ...(uniqueKeys ?? [])].map(
    (key) => `One row per ${columns(key, ", ")}.`,
  );
  const orders = (ordered ?? []).map((names) => `${columns(names, " ≤ ")}.`);
  return [...keys, ...orders].join(" ");
}

function columnCells(field: Field, schema: TableSchema): string[] {
  const star = field.constraints?.required ? " \\*" : "";
  const type = field.type === "list" ? `list parted by \`${field.delimiter}\`` : field.type;
  return [`\`${field.name}\`${star}`, type, field.unit ?? "", [field.description, ...remarks(field, schema)].join(" ")];
}

function remarks(field: Field, schema: TableSchema): string[] {
  const { enum: words, minimum, maximum, pattern } = field.constraints ?? {};
  const target = schema.foreignKeys?.find((key) => key.fields[0] === field.name)?.reference;
  const said: string[] = [];
  if (words) said.push(`One of: ${words.map((word) => `\`${word}\``).join(", ")}.`);
  if (minimum !== undefined && maximum !== undefined) said.push(`From ${minimum} to ${maximum}.`);
  else if (minimum !== undefined) said.push(`At least ${minimum}.`);
  else if (maximum !== undefined) said.push(`At most ${maximum}.`);
  if (pattern !== undefined) said.push(`Form: \`${pattern}\`.`);
  if (field.trueValues) said.push(`\`${field.trueValues[0]}\` or \`${field.falseValues?.[0]}\`.`);
  if (target && field.name !== "source_id") said.push(`Points to \`${target.fields[0]}\` of \`${target.resource}\`.`);
  if (field.entity && target?.resource !== "entities")
    said.push(`Spellings of one ${field.entity} are brought together in \`entities\`.`);
  return said;
}
