import actions from "../../schemas/fa/actions.json";
import checks from "../../schemas/fa/checks.json";
import schema from "../../schemas/fa/codebook.schema.json";
import phrases from "../../schemas/fa/phrases.json";
import type { Tables } from "./speech";

/** What is said in Persian. */
export const persian: Tables = { actions, checks, phrases, schema };
