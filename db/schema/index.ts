export * from "./catalogue.ts";
export * from "./identity.ts";
export * from "./intents.ts";
export * from "./library.ts";
export * from "./products.ts";
export * from "./record.ts";
export * from "./reference.ts";
export * from "./scenarios.ts";
