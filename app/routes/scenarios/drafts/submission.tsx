import type { ActionFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { advanceDraft } from "./advance-draft.server.ts";

export { toDraft as loader } from "./advance-draft.server.ts";

export const action = (args: ActionFunctionArgs) => advanceDraft(args, "submit", "scenario-submitted", paths.scenarioDraft);

/** A page only so that a refusal is one. */
export default () => null;
