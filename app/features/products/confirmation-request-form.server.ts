import { z } from "zod";
import { text } from "#app/platform/form-fields.server.ts";

/** Who is asked: the id of a demand owner where a deployment is to be confirmed. Whether they can be is the use case's question. */
export const confirmationRequestForm = () => z.object({ asked: text({ most: 64 }) });
