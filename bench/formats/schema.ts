/** The JSON schema that the JSON and the YAML server check the study by: all that a schema can say of it. */
const name = {
  type: "string",
  pattern: "^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_\\u200c\\u200d-]*$",
};

const id = { ...name, description: "The name by which the rest of the codebook refers to it." };
const label = { type: "string", minLength: 1, description: "How it reads in the study's working language." };
const labels = {
  type: "object",
  description: "The label in the study's other languages.",
  additionalProperties: { type: "string" },
};
const role = {
  enum: ["causal", "phenomenon", "context", "intervening", "strategy", "consequence"],
  description: "The category's place in the paradigm model.",
};
const count = { type: "integer", minimum: 0 };
const source = { ...name, description: "The source that was coded." };

function record(required: Record<string, object>): object {
  return {
    type: "object",
    properties: required,
    required: Object.keys(required),
    additionalProperties: false,
  };
}

function listOf(items: object, description: string): object {
  return { type: "array", items, description };
}

export const schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Codebook",
  ...record({
    id,
    label,
    reports: record({ codes: count, concepts: count, categories: count }),
    storyline: listOf(name, "The categories that the storyline names."),
    reliability: listOf(record({ source, agreements: count, disagreements: count }), "Codings done twice."),
    participants: listOf(record({ id, label, position: { type: "string" } }), "Who was studied."),
    sources: listOf(
      record({
        id,
        label,
        participant: { ...name, description: "Who was interviewed." },
        type: { enum: ["interview", "focus-group", "observation", "document", "survey", "other"] },
        date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
      }),
      "Interviews.",
    ),
    categories: listOf(record({ id, label, labels, role }), "Concepts under one heading."),
    concepts: listOf(
      record({ id, label, labels, category: { ...name, description: "The category it belongs to." } }),
      "Codes that say the same thing.",
    ),
    codes: listOf(
      record({
        id,
        label,
        concept: { ...name, description: "The concept it belongs to." },
        quote: {
          ...record({
            source,
            line: { type: "integer", minimum: 1 },
            text: { type: "string", minLength: 1 },
          }),
          description: "The passage it names.",
        },
      }),
      "Names for what happens in a passage.",
    ),
  }),
};
