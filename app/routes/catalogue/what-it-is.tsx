import { policyDocumentLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";

/** What the catalogue is, where it comes from, and what an entry does not do. */
export const WhatItIs = () => (
  <div className="prose mb-8">
    <p>{m.catalogue_lead()}</p>
    <p className="small muted">{m.catalogue_source({ document: policyDocumentLabel["shanghai-news"]() })}</p>
    <p className="small muted">{m.catalogue_no_points()}</p>
  </div>
);
