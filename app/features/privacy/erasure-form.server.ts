import { z } from "zod";
import { m } from "#app/i18n/generated/messages.js";
import { tick } from "#app/platform/form-fields.server.ts";

/** That what cannot be undone is wanted. */
export const erasureForm = () => z.object({ understood: tick.refine((ticked) => ticked, { error: m.mydata_erase_unticked() }) });
