/** Every URL by name: for links, redirects, mail and tests. `app/routes.ts` has the same list as a site map. */
const part = encodeURIComponent;

export const paths = {
  home: () => "/",
  language: () => "/language",
  largeType: () => "/large-type",
  design: () => "/design",
  health: () => "/health",

  signIn: () => "/sign-in",
  demoSignIn: () => "/sign-in/demo",
  signOut: () => "/sign-out",
  invitation: (token: string) => `/invitations/${part(token)}`,

  desk: () => "/desk",
  operate: () => "/operate",
  operateScenario: (id: string) => `/operate/scenarios/${part(id)}`,
  scenarioPublication: (id: string) => `/operate/scenarios/${part(id)}/publication`,
  scenarioReturn: (id: string) => `/operate/scenarios/${part(id)}/return`,

  scenarios: () => "/scenarios",
  scenario: (number: string) => `/scenarios/${part(number)}`,
  scenarioCandidates: (number: string) => `/scenarios/${part(number)}/candidates`,
  scenarioDrafts: () => "/scenarios/drafts",
  scenarioDraft: (id: string) => `/scenarios/drafts/${part(id)}`,
  scenarioDraftNeed: (id: string) => `/scenarios/drafts/${part(id)}/need`,
  scenarioDraftRequirements: (id: string) => `/scenarios/drafts/${part(id)}/requirements`,
  scenarioDraftConditions: (id: string) => `/scenarios/drafts/${part(id)}/conditions`,
  scenarioDraftCheck: (id: string) => `/scenarios/drafts/${part(id)}/check`,
  scenarioSubmission: (id: string) => `/scenarios/drafts/${part(id)}/submission`,
  scenarioRecall: (id: string) => `/scenarios/drafts/${part(id)}/recall`,
  scenarioDisposal: (id: string) => `/scenarios/drafts/${part(id)}/disposal`,

  products: () => "/products",
  product: (number: string) => `/products/${part(number)}`,
  productFits: (number: string) => `/products/${part(number)}/scenarios`,
  productEditAbout: (number: string) => `/products/${part(number)}/about`,
  productEditClaims: (number: string) => `/products/${part(number)}/claims`,
  productRetirement: (number: string) => `/products/${part(number)}/retirement`,
  productRelisting: (number: string) => `/products/${part(number)}/relisting`,
  productDrafts: () => "/products/drafts",
  productDraft: (id: string) => `/products/drafts/${part(id)}`,
  productDraftAbout: (id: string) => `/products/drafts/${part(id)}/about`,
  productDraftClaims: (id: string) => `/products/drafts/${part(id)}/claims`,
  productDraftCheck: (id: string) => `/products/drafts/${part(id)}/check`,
  productListing: (id: string) => `/products/drafts/${part(id)}/listing`,
  productDisposal: (id: string) => `/products/drafts/${part(id)}/disposal`,

  claimConfirmationRequest: (claimId: string) => `/claims/${part(claimId)}/confirmation-request`,
  confirmation: (id: string) => `/confirmations/${part(id)}`,
  confirmationApproval: (id: string) => `/confirmations/${part(id)}/approval`,
  confirmationRefusal: (id: string) => `/confirmations/${part(id)}/refusal`,

  vendor: (creditCode: string) => `/vendors/${part(creditCode)}`,
  capabilities: () => "/capabilities",
  capability: (slug: string) => `/capabilities/${part(slug)}`,
  catalogue: () => "/catalogue",
} as const;
