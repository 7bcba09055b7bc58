import type { ActionFunctionArgs } from "@remix-run/node";
import { aboutSuggestions } from "./about-suggestions.server.ts";
import { findEditable } from "./find-editable.server.ts";

export const action = async (args: ActionFunctionArgs) => aboutSuggestions(await findEditable(args));
