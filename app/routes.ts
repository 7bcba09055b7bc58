import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The site map; `app/paths.ts` has the same URLs by name. */
export default [
  index("routes/home/page.tsx"),
  route("language", "routes/settings/language.ts"),
  route("large-type", "routes/settings/large-type.ts"),
  route("design", "routes/design/page.tsx"),

  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/demo", "routes/account/demo-sign-in.ts"),
  route("sign-out", "routes/account/sign-out.ts"),
  route("invitations/:token", "routes/account/invitation.tsx"),

  route("desk", "routes/desk/page.tsx"),
  route("operate", "routes/operate/queue.tsx"),
  route("operate/scenarios/:id", "routes/operate/scenario.tsx"),
  route("operate/scenarios/:id/publication", "routes/operate/publication.tsx"),
  route("operate/scenarios/:id/return", "routes/operate/return.tsx"),

  route("scenarios", "routes/scenarios/list.tsx"),
  route("scenarios/drafts", "routes/scenarios/drafts/new.tsx"),
  route("scenarios/drafts/:id", "routes/scenarios/drafts/show.tsx"),
  route("scenarios/drafts/:id/need", "routes/scenarios/drafts/need.tsx"),
  route("scenarios/drafts/:id/requirements", "routes/scenarios/drafts/requirements.tsx"),
  route("scenarios/drafts/:id/conditions", "routes/scenarios/drafts/conditions.tsx"),
  route("scenarios/drafts/:id/check", "routes/scenarios/drafts/check.tsx"),
  route("scenarios/drafts/:id/submission", "routes/scenarios/drafts/submission.tsx"),
  route("scenarios/drafts/:id/recall", "routes/scenarios/drafts/recall.tsx"),
  route("scenarios/drafts/:id/disposal", "routes/scenarios/drafts/disposal.tsx"),
  route("scenarios/:number", "routes/scenarios/show.tsx"),
  route("scenarios/:number/candidates", "routes/scenarios/candidates.tsx"),

  route("products", "routes/products/list.tsx"),
  route("products/drafts", "routes/products/drafts/new.tsx"),
  route("products/drafts/:id", "routes/products/drafts/show.tsx"),
  route("products/drafts/:id/about", "routes/products/drafts/about.tsx"),
  route("products/drafts/:id/claims", "routes/products/drafts/claims.tsx"),
  route("products/drafts/:id/check", "routes/products/drafts/check.tsx"),
  route("products/drafts/:id/listing", "routes/products/drafts/listing.ts"),
  route("products/drafts/:id/disposal", "routes/products/drafts/disposal.ts"),
  route("products/:number", "routes/products/show.tsx"),
  route("products/:number/scenarios", "routes/products/fits.tsx"),
  route("products/:number/about", "routes/products/edit-about.tsx"),
  route("products/:number/claims", "routes/products/edit-claims.tsx"),
  route("products/:number/retirement", "routes/products/retirement.ts"),
  route("products/:number/relisting", "routes/products/relisting.ts"),

  route("claims/:id/confirmation-request", "routes/products/confirmation-request.tsx"),
  route("confirmations/:id", "routes/operate/confirmation.tsx"),
  route("confirmations/:id/approval", "routes/operate/confirmation-approval.tsx"),
  route("confirmations/:id/refusal", "routes/operate/confirmation-refusal.tsx"),

  route("vendors/:creditCode", "routes/organisations/vendor.tsx"),
  route("capabilities", "routes/capabilities/list.tsx"),
  route("capabilities/gap-map", "routes/capabilities/gap-map.tsx"),
  route("capabilities/:slug", "routes/capabilities/show.tsx"),
  route("catalogue", "routes/catalogue/list.tsx"),

  route("*", "routes/home/not-found.tsx"),
] satisfies RouteConfig;
