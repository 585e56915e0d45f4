import * as paradigms from "./generated/paradigms.cjs";
import * as records from "./generated/records.cjs";

/** What ajv says of a value that a schema does not allow; `instancePath` leads to the value. */
export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

interface Validator {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

const validators = { ...records, ...paradigms } as unknown as Record<string, Validator>;

/** What the schema of a kind has against a record; nothing if it is valid. */
export function recordErrors(kind: string, record: unknown): readonly SchemaError[] {
  return errorsOf(validators[kind]!, record);
}

/** What the schema of paradigm files has against a file's content; nothing if it is valid. */
export function paradigmErrors(content: unknown): readonly SchemaError[] {
  return errorsOf(validators.paradigmFile!, content);
}

function errorsOf(validator: Validator, value: unknown): readonly SchemaError[] {
  return validator(value) ? [] : (validator.errors ?? []);
}
